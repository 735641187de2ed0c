-- People who stand beside learners, as their college registered them. The same person at two colleges has two rows.
create table advocate (
    id             uuid primary key,
    ukprn          text        not null check (ukprn ~ '^[1-9][0-9]{7}$'),
    subject        text        not null,
    specialisms    text[]      not null default '{}',
    languages      text[]      not null default '{}',
    places         text[]      not null default '{}',
    capacity       integer     not null check (capacity between 0 and 200),
    -- How many cases of theirs are not closed. Changes only under this row's lock, so that V1 holds under concurrency; it may
    -- exceed a capacity that was lowered later.
    open_cases     integer     not null default 0 check (open_cases >= 0),
    funding_line   text,
    hours_per_week integer     not null check (hours_per_week between 1 and 48),
    registered_at  timestamptz not null,
    registered_by  text        not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    version        bigint      not null,
    unique (ukprn, subject)
);
