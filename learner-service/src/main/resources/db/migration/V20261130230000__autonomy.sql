-- A step in what a learner decides alone: proposed by one side, answered by the other (L4). At which stage the learner is in an
-- area of a college is that of the step that was agreed last.
create table autonomy_move (
    id          uuid primary key,
    learner_id  uuid        not null references learner,
    -- The college with which it is agreed.
    ukprn       text        not null,
    area        text        not null check (area in ('GOALS', 'PACE', 'EVIDENCE')),
    from_stage  text        not null check (from_stage in ('DONE_FOR_ME', 'WITH_ME', 'LED_BY_ME')),
    to_stage    text        not null check (to_stage in ('DONE_FOR_ME', 'WITH_ME', 'LED_BY_ME')),
    proposed_by text        not null,
    -- The role; learner of the learner.
    proposed_as text        not null,
    proposed_at timestamptz not null,
    reason      text,
    state       text        not null check (state in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    answered_by text,
    answered_as text,
    answered_at timestamptz,
    reply       text,
    -- When it is talked about again.
    review_on   date,
    version     bigint      not null,
    check ((state = 'PROPOSED') = (answered_at is null))
);

select follow_learner('autonomy_move');
create unique index autonomy_move_open on autonomy_move (learner_origin, ukprn, area) where state = 'PROPOSED';
create index autonomy_move_of_learner on autonomy_move (learner_id, id);
create index autonomy_move_to_answer on autonomy_move (ukprn, id) where state = 'PROPOSED';
create index autonomy_move_to_review on autonomy_move (ukprn, review_on) where state = 'AGREED' and review_on is not null;
