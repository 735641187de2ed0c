-- Sessions with a careers adviser, and what was agreed in them.
create table guidance_session (
    id          uuid primary key,
    learner_id  uuid        not null,
    kind        text        not null check (kind in ('GUIDANCE', 'ENQUIRY')),
    ambition_id uuid references ambition,
    ukprn       text        not null,
    adviser     text        not null,
    channel     integer     not null,
    minutes     integer     not null,
    held_at     timestamptz not null,
    summary     text        not null,
    recorded_at timestamptz not null,
    version     bigint      not null,
    -- The ambition gate holds in the table itself (I3).
    check (kind = 'ENQUIRY' or ambition_id is not null)
);

select follow_learner('guidance_session');
create index guidance_session_learner on guidance_session (learner_id, id);

create table guidance_action (
    id            uuid primary key,
    session_id    uuid        not null references guidance_session,
    position      integer     not null,
    summary       text        not null,
    owner         text        not null check (owner in ('LEARNER', 'ADVISER')),
    due_on        date        not null,
    status        text        not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'NO_LONGER_APPLICABLE')),
    type          integer     not null,
    signposted_to integer     not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    unique (session_id, position)
);
