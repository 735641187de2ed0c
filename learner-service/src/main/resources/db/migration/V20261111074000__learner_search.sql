-- A safeguarding lead looked for a learner by name (W3): who, when and why; never the name that was looked for.
create table learner_search (
    id           uuid primary key,
    ukprn        text        not null,
    reason       text        not null,
    searched_by  text        not null,
    searched_at  timestamptz not null,
    found        integer     not null,
    -- Whoever was found is told at once, or when the review date is over.
    delay_reason text,
    review_on    date,
    check ((delay_reason is null) = (review_on is null))
);

create index learner_search_college on learner_search (ukprn, id desc);

-- Names as they are looked for: without accents, also misspelt. Both extensions are trusted: the database's owner adds them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
