-- An advocate beside a learner, from acceptance to closing and perhaps again.
create table advocacy_case (
    id              uuid primary key,
    learner_id      uuid        not null,
    referral_id     uuid        not null unique references referral,
    ukprn           text        not null,
    -- The subject of the advocate.
    advocate        text        not null,
    state           text        not null check (state in ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSED', 'REOPENED')),
    opened_at       timestamptz not null,
    -- When the learner last asked for this case; none if somebody else reopened it.
    agreed_at       timestamptz,
    attempts        integer     not null default 0,
    times_reached   integer     not null default 0,
    last_attempt_at timestamptz,
    pause_reason    text,
    closed_at       timestamptz,
    closed_by       text,
    outcome         text check (outcome in ('RETURNED', 'MOVED_ON', 'RESOLVED', 'NOT_REACHED', 'LEARNER_ENDED')),
    returned_on     date,
    plan_words      text,
    plan_changed_at timestamptz,
    version         bigint      not null,
    check ((state = 'CLOSED') = (outcome is not null))
);
select follow_learner('advocacy_case');
-- V2: one open case per learner.
create unique index advocacy_case_open on advocacy_case (learner_origin) where state <> 'CLOSED';
create index advocacy_case_learner on advocacy_case (learner_id, opened_at desc, id desc);
create index advocacy_case_advocate on advocacy_case (ukprn, advocate, opened_at desc, id desc);
create index advocacy_case_college on advocacy_case (ukprn, opened_at desc, id desc);

-- Attempts to speak with the learner, counted per case.
create table case_contact (
    id          uuid primary key,
    case_id     uuid        not null references advocacy_case,
    attempt     integer     not null,
    channel     text        not null check (channel in ('EMAIL', 'TELEPHONE', 'TEXT', 'POST', 'VIDEO', 'IN_PERSON')),
    reached     boolean     not null,
    note        text,
    happened_at timestamptz not null,
    logged_at   timestamptz not null,
    logged_by   text        not null,
    capacity    text        not null,
    unique (case_id, attempt)
);

-- Read by the learner, the advocate and the case supervisor (V5); never changed, only answered.
create table case_note (
    id         uuid primary key,
    case_id    uuid        not null references advocacy_case,
    -- The note of the same case that it answers or contests.
    about      uuid references case_note,
    words      text        not null,
    written_at timestamptz not null,
    written_by text        not null,
    capacity   text        not null
);
create index case_note_order on case_note (case_id, written_at, id);
