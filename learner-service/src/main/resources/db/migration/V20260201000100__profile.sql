-- A learner is a person, whatever their enrolments: the row outlives every college record (P3, L5).
create table learner (
    id         uuid primary key,
    created_at timestamptz not null default now()
);

-- What one college's MIS says of one learner, as its last accepted return said it (L2): shown with source and date, never re-typed.
create table college_record (
    ukprn                 text        not null check (ukprn ~ '^[1-9][0-9]{7}$'),
    learn_ref_number      text        not null check (learn_ref_number = upper(learn_ref_number)),
    learner_id            uuid        not null references learner,
    uln                   text        not null check (uln ~ '^[0-9]{10}$'),
    family_name           text,
    given_names           text,
    date_of_birth         date,
    postcode              text        not null,
    email                 text,
    telephone             text,
    math_grade            text,
    english_grade         text,
    prior_attainment      smallint,
    collection_year       text        not null check (collection_year ~ '^[0-9]{4}$'),
    prepared_on           date        not null,
    import_id             uuid        not null,
    hash                  bytea       not null,
    hash_version          smallint    not null,
    -- The last day of the last enrolment; null while one is current. Staff access ends some days after it (L5).
    last_day              date,
    -- The preparation date of the return of the same year that no longer listed the learner (L9).
    missing_since         date,
    primary key (ukprn, learn_ref_number)
);

create index college_record_learner on college_record (learner_id);
create index college_record_uln on college_record (uln) where uln <> '9999999999';
create index college_record_list on college_record (ukprn, learner_id, learn_ref_number);

-- How I want to learn: the learner's own words and choices, which no import touches (L2).
create table preferences (
    learner_id     uuid primary key references learner,
    preferred_name text,
    pronouns       text,
    languages      text[]      not null default '{}',
    access_needs   text,
    what           text,
    how            text,
    "when"         text,
    places         text[]      not null default '{}',
    changed_at     timestamptz,
    version        bigint      not null default 0
);
