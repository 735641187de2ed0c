-- What staff write beside a learner-owned criterion: no value, and nothing in it ever changes.
create table criterion_comment (
    id            uuid primary key,
    assessment_id uuid        not null references assessment,
    criterion_id  uuid        not null references criterion (id),
    words         text        not null,
    written_by    text        not null,
    capacity      text        not null,
    written_at    timestamptz not null
);

create index criterion_comment_criterion on criterion_comment (assessment_id, criterion_id, written_at, id);
