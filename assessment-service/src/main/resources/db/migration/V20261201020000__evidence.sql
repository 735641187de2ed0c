-- What a learner hands in for an assessment (A4, A5). A piece is never replaced: what is sent again under its name is its next version.
create table evidence (
    id            uuid primary key,
    assessment_id uuid        not null references assessment,
    learner_id    uuid        not null,
    ukprn         text        not null,
    form          text        not null check (form in ('FILE', 'LINK', 'TEXT')),
    name          text,
    audience      text        not null check (audience in ('ME', 'ASSESSORS', 'ASSESSORS_AND_ADVOCATE')),
    created_at    timestamptz not null
);

select follow_learner('evidence');

create index evidence_learner on evidence (learner_id);
create index evidence_assessment on evidence (assessment_id, id);
create unique index evidence_name on evidence (assessment_id, form, name) where name is not null;

-- Each submission, with what its receipt says. Nothing deletes one yet; the file of a row that is deleted is known to nobody and is collected.
create table evidence_version (
    evidence_id  uuid        not null references evidence on delete cascade,
    number       integer     not null,
    receipt      bigint      not null generated always as identity unique,
    ukprn        text        not null,
    sha256       text        not null,
    bytes        bigint      not null,
    media_type   text,
    file_id      uuid unique,
    words        text,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    -- When it was last looked whether the file is there, and since when it is not.
    checked_at   timestamptz,
    missing_at   timestamptz,
    scan          text        not null default 'NOT_SCANNED' check (scan in ('NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED')),
    scan_tried_at timestamptz,
    primary key (evidence_id, number),
    check ((file_id is null) <> (words is null))
);

create index evidence_version_college on evidence_version (ukprn) include (bytes);
create index evidence_version_checked on evidence_version (checked_at nulls first) where file_id is not null;

create index evidence_version_to_scan on evidence_version ((scan <> 'WAITING'), scan_tried_at nulls first)
    where file_id is not null and scan in ('NOT_SCANNED', 'WAITING');

create table evidence_criterion (
    evidence_id  uuid not null references evidence on delete cascade,
    criterion_id uuid not null references criterion (id),
    primary key (evidence_id, criterion_id)
);

create index evidence_of_criterion on evidence_criterion (criterion_id);

-- By what the place of the files is known, and whether it was made: from then on one that does not say this id is away or another's.
create table file_store (
    single boolean primary key default true check (single),
    id     uuid    not null,
    made   boolean not null default false
);
