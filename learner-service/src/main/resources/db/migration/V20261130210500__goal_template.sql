-- Goals that a college's staff copy (L17): what was copied does not know its template.
create table goal_template (
    id         uuid primary key,
    ukprn      text        not null,
    words      text        not null,
    why        text,
    known_by   text,
    steps      text[]      not null default '{}',
    changed_at timestamptz not null,
    ended_at   timestamptz,
    version    bigint      not null
);

create index goal_template_of_college on goal_template (ukprn, id) where ended_at is null;

-- The first steps that are proposed with a goal.
alter table plan_proposal add column steps text[];
