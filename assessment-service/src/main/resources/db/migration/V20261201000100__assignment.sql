-- How a learner judges their own work on what is set to them; versions that were published before do not ask per criterion.
alter table framework_version add column self_judged text not null default 'PER_ASSIGNMENT'
    check (self_judged in ('PER_ASSIGNMENT', 'PER_CRITERION'));

-- Criteria of a published version, set to learners (A15).
create table assignment (
    id             uuid primary key,
    ukprn          text        not null,
    framework_id   uuid        not null references framework,
    version_id     uuid        not null references framework_version,
    version_number integer     not null,
    title          text        not null,
    -- Of learner-service: whom it was set to; who is in it may be others today.
    group_id       uuid,
    together       boolean     not null,
    due_on         date,
    -- The last day to which a learner may move theirs; null for any.
    latest_on      date,
    state          text        not null check (state in ('SET', 'WITHDRAWN')),
    set_by         text        not null,
    capacity       text        not null,
    set_at         timestamptz not null,
    version        bigint      not null
);

create index assignment_college on assignment (ukprn, set_at desc, id desc);

create table assignment_criterion (
    assignment_id uuid    not null references assignment,
    position      integer not null,
    criterion_id  uuid    not null references criterion (id),
    primary key (assignment_id, position),
    unique (assignment_id, criterion_id)
);

create table assignment_learner (
    id            uuid primary key,
    assignment_id uuid        not null references assignment,
    learner_id    uuid        not null,
    assessment_id uuid        not null references assessment,
    due_on        date,
    added_at      timestamptz not null,
    -- When the learner had judged or skipped everything in it that is theirs to judge.
    judged_at     timestamptz
);

select follow_learner('assignment_learner');

create unique index assignment_learner_once on assignment_learner (assignment_id, learner_origin);
create index assignment_learner_learner on assignment_learner (learner_id, assignment_id);
create index assignment_learner_assessment on assignment_learner (assessment_id);

-- Who is in which group, as learner-service tells it; it opens nothing, it only says who is meant.
create table group_learner (
    group_id   uuid not null,
    learner_id uuid not null,
    ukprn      text not null
);

select follow_learner('group_learner');

alter table group_learner add primary key (group_id, learner_origin);
