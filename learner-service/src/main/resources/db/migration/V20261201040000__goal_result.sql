-- Results that a learner shows with a goal of theirs (L14): what a result is called stands in the journey.
create table goal_result (
    goal_id    uuid        not null references goal,
    result_id  uuid        not null,
    learner_id uuid        not null references learner,
    shown_at   timestamptz not null,
    primary key (goal_id, result_id)
);

select follow_learner('goal_result');

create index journey_entry_result on journey_entry (learner_id, occurred_at)
    where type = 'assessment.result-published.v1';
