-- Where learners want to go. It belongs to the person: nothing here knows of an enrolment.
create table ambition (
    id          uuid primary key,
    learner_id  uuid        not null,
    kind        text        not null check (kind in ('AMBITION', 'DONT_KNOW_YET')),
    words       text,
    occupation  text,
    sector      text,
    place       text,
    horizon     text check (horizon in ('WITHIN_A_YEAR', 'WITHIN_THREE_YEARS', 'WITHIN_TEN_YEARS', 'SOME_DAY')),
    confidence  integer check (confidence between 1 and 5),
    is_first    boolean     not null,
    state       text        not null check (state in ('PROPOSED', 'ALIVE', 'LET_GO')),
    reflection  text,
    revision    integer     not null,
    declared_at timestamptz not null,
    changed_at  timestamptz not null,
    let_go_at   timestamptz,
    version     bigint      not null
);

select follow_learner('ambition');
create unique index ambition_first on ambition (learner_origin) where is_first;
create index ambition_learner on ambition (learner_id, id);

-- What it said, from the first time on: nothing is ever overwritten.
create table ambition_revision (
    id          uuid primary key,
    ambition_id uuid        not null references ambition,
    revision    integer     not null,
    kind        text        not null,
    words       text,
    occupation  text,
    sector      text,
    place       text,
    horizon     text,
    confidence  integer,
    said_at     timestamptz not null,
    said_by     text        not null,
    capacity    text        not null,
    unique (ambition_id, revision)
);
