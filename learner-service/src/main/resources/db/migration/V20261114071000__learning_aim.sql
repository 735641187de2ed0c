-- A download of the public list of learning aims (LARS), from its receipt to its last row. It names codes, never people.
create table learning_aim_download (
    id                uuid primary key,
    -- What its publisher calls it, if that was said, and the day of its publication or of its receipt.
    version           text,
    published_on      date        not null,
    format            text        not null check (format in ('CSV', 'ZIP')),
    status            text        not null check (status in ('RECEIVED', 'LOADING', 'LOADED', 'FAILED')),
    received_at       timestamptz not null,
    received_by       text        not null,
    finished_at       timestamptz,
    bytes             bigint      not null,
    attempts          integer     not null default 0,
    -- How far it is: rows of each file, those that could not be taken included.
    aims_read         integer     not null default 0,
    aims_skipped      integer     not null default 0,
    standards_read    integer     not null default 0,
    standards_skipped integer     not null default 0,
    -- The first rows that could not be taken, or why the rest was not read.
    problems          text[]      not null default '{}'
);

create index learning_aim_download_latest on learning_aim_download (received_at desc, id desc);
create index learning_aim_download_open on learning_aim_download (received_at, id) where finished_at is null;

-- The file, packed, in chunks; gone when every row is loaded.
create table learning_aim_download_chunk (
    download_id uuid    not null references learning_aim_download on delete cascade,
    position    integer not null,
    content     bytea   not null,
    primary key (download_id, position)
);

-- What a learning aim is called, as the latest download that lists it says.
create table learning_aim (
    learn_aim_ref        text primary key,
    title                text not null,
    level                text,
    subject_tier_1       text,
    subject_tier_2       text,
    awarding_organisation text,
    effective_from       date,
    effective_to         date,
    version              text,
    published_on         date not null
);

create table apprenticeship_standard (
    standard_code integer primary key,
    name          text not null,
    level         text,
    version       text,
    published_on  date not null
);
