-- How somebody wants to hear, outside of the product, that something waits for them (L35). By account: learner or staff.
create table message_choice (
    subject       text primary key,
    -- As whom they are signed in; which learner that is today, the account says. Null for staff.
    learner_id    uuid,
    often         text        not null check (often in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    zone          text        not null,
    from_time     time        not null,
    -- Midnight is the end of the day.
    until_time    time        not null,
    at_time       time        not null,
    on_day        text        not null,
    chosen_at     timestamptz not null,
    -- How often an address was to be confirmed on a day.
    asked_on      date,
    asked_times   integer     not null default 0,
    -- When it is looked next whether something waits; null for never.
    next_due      timestamptz
);

create index message_choice_due on message_choice (next_due) where next_due is not null;
create index message_choice_learner on message_choice (learner_id) where learner_id is not null;

-- A way that somebody chose, and the address that they gave, if it is not the one that their college has.
create table message_way (
    subject      text        not null references message_choice on delete cascade,
    way          text        not null check (way in ('EMAIL', 'TEXT')),
    -- Whether nobody else reads there.
    safe         boolean     not null,
    own_address  text,
    -- What the college's address was when they chose it, as a hash; null if there was none, or theirs is used.
    college_hash text,
    -- The message by whose link the address is confirmed; null until it is written.
    asked_by     uuid,
    confirmed_at timestamptz,
    opened_at    timestamptz not null,
    closed       text check (closed in ('BOUNCED', 'UNSUBSCRIBED')),
    closed_at    timestamptz,
    primary key (subject, way)
);

create index message_way_to_ask on message_way (subject)
    where own_address is not null and confirmed_at is null and asked_by is null and closed is null;

-- A message, from when it is accepted for sending: neither what it says nor to which address.
create table message (
    id           uuid primary key,
    subject      text        not null,
    -- For which college's figures it counts; null for nobody's.
    ukprn        text,
    way          text        not null check (way in ('EMAIL', 'TEXT')),
    purpose      text        not null check (purpose in ('WAITING', 'CONFIRMATION')),
    state        text        not null check (state in ('QUEUED', 'CLAIMED', 'HANDED_OVER', 'DELIVERED', 'BOUNCED', 'REFUSED',
                                                       'SUPPRESSED', 'UNCERTAIN')),
    attempts     integer     not null default 0,
    queued_at    timestamptz not null,
    -- From when on it could leave: for so long it is tried.
    leaves_from  timestamptz not null,
    next_at      timestamptz not null,
    claimed_at   timestamptz,
    changed_at   timestamptz not null,
    -- When the link in it was first followed; it does nothing afterwards.
    followed_at  timestamptz
);

create index message_queue on message (way, next_at) where state = 'QUEUED';
create index message_claimed on message (claimed_at) where state = 'CLAIMED';
create index message_own on message (subject, id);
create index message_figures on message (ukprn, queued_at);
create index message_old on message (queued_at);

-- Which items somebody was told of, once for each way.
create table message_told (
    subject    text        not null,
    way        text        not null,
    item       text        not null,
    -- Null when nothing is known of the message any more.
    message_id uuid references message on delete set null,
    told_at    timestamptz not null,
    primary key (subject, way, item)
);

create index message_told_message on message_told (message_id);

-- Of whom more or less waits than before, for themselves or for staff: written with what changed, gone with the look.
create table waiting_change (
    id     uuid primary key,
    origin uuid not null
);

-- Whose staff may want to hear of what waits because of a learner.
create index person_college on person (ukprn) where ukprn is not null;
