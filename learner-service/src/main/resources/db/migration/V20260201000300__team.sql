-- A member of staff as their token or the account directory last named them.
create table person (
    subject      text primary key,
    display_name text        not null,
    ukprn        text,
    roles        text[]      not null default '{}',
    seen_at      timestamptz not null
);

-- The people beside a learner: ended, never deleted.
create table relationship (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    subject    text        not null references person,
    role       text        not null,
    ukprn      text        not null,
    aspects    text[]      not null,
    purpose    text        not null,
    started_at timestamptz not null,
    expires_on date,
    ended_at   timestamptz,
    named_by   text        not null,
    capacity   text        not null,
    ended_by   text,
    version    bigint      not null
);

create unique index relationship_open on relationship (learner_id, subject, role) where ended_at is null;
create index relationship_learner on relationship (learner_id, started_at, id);

-- The relation from which the access decision is taken. In this service the facts are its own, so it is a view.
create view access_grant as
select learner_id, 'COLLEGE' as kind, ukprn, null::text as subject, null::text as role, array['*'] as aspects, last_day
from college_record
union all
select learner_id, 'TEAM', ukprn, subject, role, aspects, expires_on
from relationship
where ended_at is null;
