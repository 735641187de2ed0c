-- What a return that was tried, or that waits for a person, would change: learner by learner.
create table ilr_change (
    import_id            uuid    not null references ilr_import on delete cascade,
    position             integer not null,
    learn_ref_number     text    not null,
    -- Absent for who is new to the college.
    learner_id           uuid,
    kinds                text[]  not null check (cardinality(kinds) > 0),
    -- What the college would say otherwise of the learner, in the names of the return.
    fields               text[]  not null,
    enrolments_created   integer not null,
    enrolments_changed   integer not null,
    enrolments_withdrawn integer not null,
    enrolments_completed integer not null,
    enrolments_missing   integer not null,
    primary key (import_id, position)
);

alter table ilr_import
    add column events                  integer not null default 0,
    add column learners_newly_missing  integer not null default 0,
    add column enrolments_withdrawn    integer not null default 0,
    -- Current enrolments that the return lists no more, and how many were current before it: the brake's numbers (L8).
    add column enrolments_missing      integer not null default 0,
    add column enrolments_current      integer not null default 0;
