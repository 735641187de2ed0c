-- What the learner said about being contacted (V4), and the row by which everything about one learner queues (V2).
create table contact_wish (
    learner_id     uuid        not null,
    do_not_contact boolean     not null default false,
    -- Since when it stands, or was lifted.
    decided_at     timestamptz,
    -- When the learner was asked, which happens once.
    asked_at       timestamptz
);
select follow_learner('contact_wish');
alter table contact_wish add primary key (learner_origin);
create index contact_wish_learner on contact_wish (learner_id);

-- An advocate offered to a learner or asked for, from the first signal until the case is closed.
create table referral (
    id            uuid primary key,
    learner_id    uuid        not null,
    -- The college whose advocates may accept.
    ukprn         text        not null check (ukprn ~ '^[1-9][0-9]{7}$'),
    state         text        not null check (state in ('OFFERED', 'WAITING', 'ACCEPTED', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
    made_at       timestamptz not null,
    -- When the learner said yes; what others may know of it begins here.
    agreed_at     timestamptz,
    accepted_at   timestamptz,
    -- The subject of the advocate who accepted, and their case.
    advocate      text,
    case_id       uuid,
    over_at       timestamptz,
    -- Whether those who referred are told what became of it (V3); the learner says so.
    tell_referrer boolean     not null default false,
    version       bigint      not null
);
select follow_learner('referral');
-- V2: nothing about a learner is open twice.
create unique index referral_open on referral (learner_origin) where state in ('OFFERED', 'WAITING', 'ACCEPTED');
create index referral_learner on referral (learner_id, made_at desc, id desc);
create index referral_queue on referral (ukprn, agreed_at, id) where state = 'WAITING';
create index referral_throughput on referral (ukprn, accepted_at) where accepted_at is not null;

-- Why an advocate was offered or asked for; the first founds the referral and shares its id, later ones attach to it.
create table referral_signal (
    id           uuid primary key,
    -- None if do-not-contact held it back.
    referral_id  uuid references referral,
    learner_id   uuid        not null,
    ukprn        text        not null,
    signal       text        not null check (signal in ('WITHDRAWAL', 'BREAK', 'DISPUTED_JUDGEMENT', 'LEARNER', 'TEAM')),
    -- The event that raised it: once each.
    caused_by    uuid unique,
    -- Who referred, if a person other than the learner did.
    referrer     text,
    capacity     text,
    -- What the learner or the referrer wrote; the learner reads it.
    words        text,
    received_at  timestamptz not null,
    -- When the college took back what raised it.
    corrected_at timestamptz
);
select follow_learner('referral_signal');
create index referral_signal_referral on referral_signal (referral_id, received_at, id);
