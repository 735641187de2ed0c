-- Learners of whom nothing is asked that is not needed now, because they said so (L28). Theirs alone.
create table light_mode (
    learner_id uuid        not null references learner,
    since      timestamptz not null
);

select follow_learner('light_mode');
alter table light_mode add primary key (learner_origin);
