-- Effort, progress or help that somebody on the team recognised in a sentence.
create table recognition (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    words      text        not null,
    kind       text check (kind in ('EFFORT', 'PROGRESS', 'HELP')),
    given_by   text        not null,
    capacity   text        not null,
    ukprn      text        not null,
    given_at   timestamptz not null,
    -- The learner took it off their page: nobody sees it any more.
    removed_at timestamptz,
    version    bigint      not null
);

select follow_learner('recognition');
create index recognition_of_learner on recognition (learner_id, id) where removed_at is null;
