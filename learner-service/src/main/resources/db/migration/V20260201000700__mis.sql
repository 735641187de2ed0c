-- One ILR return of one college, from receipt to its final state (L6 to L10).
create table ilr_import (
    id                uuid primary key,
    ukprn             text        not null,
    file_name         text        not null,
    format            text        not null check (format in ('XML', 'ZIP')),
    dry_run           boolean     not null,
    status            text        not null check (status in ('RECEIVED', 'READING', 'APPLYING', 'NEEDS_CONFIRMATION', 'COMPLETED', 'REJECTED', 'FAILED', 'DISCARDED')),
    -- Why it was rejected, waits or failed: [{rule, path, reason, remedy}].
    problems          jsonb       not null default '[]',
    received_at       timestamptz not null,
    received_by       text        not null,
    capacity          text        not null,
    traceparent       text,
    finished_at       timestamptz,
    sha256            bytea       not null,
    -- What is stored, before compression, and how much of it was read.
    bytes             bigint      not null,
    bytes_read        bigint      not null default 0,
    collection_year   text,
    prepared_on       date,
    returned_at       timestamp,
    serial_no         text,
    attempts          integer     not null default 0,
    not_before        timestamptz,
    -- How often its run was put off because the database could not take it.
    postponed         integer     not null default 0,
    -- Who confirmed or discarded it (L8), in which role; nobody if it was discarded for its age.
    decided_by        text,
    decided_capacity  text,
    decided_at        timestamptz,
    learners_read     integer     not null default 0,
    learners_created  integer     not null default 0,
    learners_changed  integer     not null default 0,
    learners_unchanged integer    not null default 0,
    learners_rejected integer     not null default 0,
    learners_missing  integer     not null default 0,
    -- Progress: records to write, written so far.
    learners_to_apply integer     not null default 0,
    learners_applied  integer     not null default 0,
    enrolments_created integer    not null default 0,
    enrolments_changed integer    not null default 0,
    enrolments_ended  integer     not null default 0,
    -- Whether its learners are those of the last applied return of the college (L7).
    applied           boolean     not null default false
);

create index ilr_import_college on ilr_import (ukprn, received_at desc, id desc);
create index ilr_import_open on ilr_import (ukprn, received_at, id) where finished_at is null;
create index ilr_import_applied on ilr_import (ukprn, returned_at desc, serial_no desc) where applied;

-- The accepted file, compressed, in chunks; gone at a final state, at the latest after seven days (L10).
create table ilr_import_chunk (
    import_id uuid    not null references ilr_import on delete cascade,
    position  integer not null,
    content   bytea   not null,
    primary key (import_id, position)
);

-- What could not be taken, with rule, path, class of the value, reason and remedy; never the value itself (L6).
create table ilr_rejection (
    import_id        uuid    not null references ilr_import on delete cascade,
    position         integer not null,
    learn_ref_number text,
    rule             text    not null,
    path             text    not null,
    value_class      text    not null,
    reason           text    not null,
    remedy           text    not null,
    primary key (import_id, position)
);

-- Learners whom an earlier return of the same year listed and this one does not (L9).
create table ilr_missing (
    import_id        uuid not null references ilr_import on delete cascade,
    learn_ref_number text not null,
    learner_id       uuid not null,
    primary key (import_id, learn_ref_number)
);

-- Two learners who may be one person: raised by an import, resolved by a person, never by name alone (L3).
create table possible_duplicate (
    id               uuid primary key,
    learner_id       uuid        not null references learner,
    ukprn            text        not null,
    learn_ref_number text        not null,
    other_learner_id uuid        not null references learner,
    other_ukprn      text        not null,
    other_learn_ref_number text  not null,
    reason           text        not null check (reason in ('ULN', 'PREVIOUS_REFERENCE', 'NAME_AND_BIRTH_DATE')),
    raised_at        timestamptz not null,
    import_id        uuid        not null,
    unique (learner_id, other_learner_id, reason)
);

-- A college sees what is wholly its own; the platform operator sees what is across colleges.
create index possible_duplicate_college on possible_duplicate (ukprn, raised_at desc, id desc) where other_ukprn = ukprn;
create index possible_duplicate_across on possible_duplicate (raised_at desc, id desc) where other_ukprn <> ukprn;
