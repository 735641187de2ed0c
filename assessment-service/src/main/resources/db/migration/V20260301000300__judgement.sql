-- Every act about a criterion of an assessment; nothing in it ever changes.
create table judgement (
    id                     uuid primary key,
    assessment_id          uuid        not null references assessment,
    criterion_id           uuid        not null references criterion (id),
    kind                   text        not null,
    party                  text        not null,
    round                  integer     not null default 0,
    value                  text,
    words                  text,
    disputes               boolean     not null default false,
    provenance_source      text,
    provenance_reference   text,
    provenance_received_on date,
    recorded_by            text        not null,
    recorded_at            timestamptz not null,
    -- Each first judgement, mark, acceptance and reply once, each round once.
    unique (assessment_id, criterion_id, kind, round)
);

create index judgement_assessment on judgement (assessment_id, recorded_at, id);

-- Results as published; one that is corrected is superseded, never changed (A12).
create table assessment_result (
    id                    uuid primary key,
    assessment_id         uuid        not null references assessment,
    sequence              integer     not null,
    portable              boolean     not null,
    portability_statement text        not null,
    supersedes            uuid unique references assessment_result,
    reason                text,
    published_by          text        not null,
    capacity              text        not null,
    published_at          timestamptz not null,
    unique (assessment_id, sequence),
    check ((sequence = 1) = (supersedes is null))
);

create table result_line (
    result_id    uuid    not null references assessment_result,
    position     integer not null,
    criterion_id uuid    not null references criterion (id),
    value        text    not null,
    primary key (result_id, position)
);
