-- The learner's authority for their advocate to speak with them or for them: scoped, expiring, ended at any moment.
create table authority (
    id         uuid primary key,
    case_id    uuid        not null references advocacy_case,
    -- The subject of the advocate.
    subject    text        not null,
    scope      text[]      not null,
    expires_on date        not null,
    given_at   timestamptz not null,
    ended_at   timestamptz,
    version    bigint      not null
);
create index authority_case on authority (case_id, given_at desc, id desc);
