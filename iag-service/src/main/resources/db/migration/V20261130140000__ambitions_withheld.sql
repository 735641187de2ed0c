-- Learners whose ambitions their mentors do not read, because they said so (I13).
create table ambitions_withheld (
    learner_id uuid        not null,
    since      timestamptz not null
);

select follow_learner('ambitions_withheld');
drop index ambitions_withheld_learner_origin_idx;
alter table ambitions_withheld add primary key (learner_origin);
create index ambitions_withheld_learner on ambitions_withheld (learner_id);
