-- A learner's assessment against one published version, which it keeps (A1).
create table assessment (
    id             uuid primary key,
    learner_id     uuid        not null,
    enrolment_id   uuid,
    framework_id   uuid        not null references framework,
    version_id     uuid        not null references framework_version,
    version_number integer     not null,
    title          text        not null,
    ukprn          text        not null,
    status         text        not null check (status in ('IN_PROGRESS', 'PUBLISHED')),
    started_by     text        not null,
    capacity       text        not null,
    started_at     timestamptz not null,
    published_at   timestamptz,
    version        bigint      not null
);

select follow_learner('assessment');

create index assessment_learner on assessment (learner_id, started_at desc, id desc);
-- An enrolment starts a framework's assessment once, and one is in progress at a time.
create unique index assessment_enrolment on assessment (enrolment_id, framework_id) where enrolment_id is not null;
create unique index assessment_in_progress on assessment (learner_origin, framework_id) where status = 'IN_PROGRESS';

-- Who speaks with a learner, as advocate-service says it. One that ended is kept as ended: its beginning may arrive after
-- its end when a merge moved it to another stream.
create table advocate_authority (
    authority_id uuid primary key,
    learner_id   uuid    not null,
    subject      text,
    scope        text[]  not null default '{}',
    expires_on   date,
    ended        boolean not null default false
);

select follow_learner('advocate_authority');

create index advocate_authority_learner on advocate_authority (learner_id);

-- In assessment, and known for certain: while a learner's events are parked, nobody speaks with them here.
create view standing_authority as
select learner_id, subject, expires_on
  from advocate_authority
 where not ended
   and 'assessment' = any (scope)
   and not exists (select from parked_stream
                    where topic in ('advocacy-events', 'learner-access-events')
                      and stream in (advocate_authority.learner_id, advocate_authority.learner_origin));
