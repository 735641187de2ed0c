-- That somebody who is new at a college was spoken with (P31).
create table welcome_conversation (
    learner_id uuid not null,
    ukprn      text not null,
    held_on    date not null,
    held_by    text not null
);

select follow_learner('welcome_conversation');
alter table welcome_conversation add primary key (learner_origin, ukprn, held_on);
