-- Learners and staff who belong together for a while (L31): by the college's own reference.
create table learner_group (
    id         uuid primary key,
    ukprn      text        not null,
    reference  text        not null,
    kind       text        not null check (kind in ('TUTOR_GROUP', 'CLASS', 'COHORT', 'COMMUNITY')),
    name       text        not null,
    changed_at timestamptz not null,
    ended_at   timestamptz,
    unique (ukprn, reference)
);

-- Who of the staff is in it, from when to when.
create table group_staff (
    id        uuid primary key,
    group_id  uuid        not null references learner_group,
    subject   text        not null references person,
    -- By which the MIS named them: who left the college has no account any more to find them by.
    username  text        not null,
    joined_at timestamptz not null,
    left_at   timestamptz
);

create unique index group_staff_open on group_staff (group_id, subject) where left_at is null;
create unique index group_staff_named on group_staff (group_id, username) where left_at is null;
create index group_staff_subject on group_staff (subject) where left_at is null;

-- Which learners are in it, from when to when.
create table group_learner (
    id         uuid primary key,
    group_id   uuid        not null references learner_group,
    learner_id uuid        not null references learner,
    joined_at  timestamptz not null,
    left_at    timestamptz
);

select follow_learner('group_learner');
create unique index group_learner_open on group_learner (group_id, learner_origin) where left_at is null;

-- A place on the team that a group gives; the same person may have one by hand and one of each group.
alter table relationship add column group_id uuid references learner_group;
drop index relationship_open;
create unique index relationship_open on relationship (learner_origin, subject, role)
    where ended_at is null and group_id is null;
create unique index relationship_of_group on relationship (group_id, learner_origin, subject, role) where ended_at is null;
create index relationship_mentor on relationship (learner_id) where ended_at is null and role = 'mentor';
