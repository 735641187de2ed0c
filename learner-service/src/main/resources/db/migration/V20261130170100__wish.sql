-- What learners wish about how, when or where they learn (L27), addressed to their mentor or to a group's staff.
create table wish (
    id               uuid primary key,
    learner_id       uuid        not null references learner,
    ukprn            text        not null,
    -- Whose staff it is addressed to; null for the learner's mentors at the college.
    group_id         uuid references learner_group,
    words            text        not null,
    state            text        not null
        check (state in ('WAITING', 'TRYING', 'DONE', 'NOT_POSSIBLE', 'WITHDRAWN', 'STRUCK_OUT')),
    until_day        date,
    made_at          timestamptz not null,
    asked_at         timestamptz not null,
    said_how         text check (said_how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO_CALL', 'PAPER')),
    said_on          date,
    said_to          text,
    said_capacity    text,
    said_entered_at  timestamptz,
    said_answer      text check (said_answer in ('MADE_OWN', 'STRUCK_OUT')),
    said_answered_at timestamptz,
    version          bigint      not null,
    check ((state = 'TRYING') = (until_day is not null)),
    check ((said_how is null) = (said_to is null))
);

select follow_learner('wish');
create index wish_of_learner on wish (learner_id, id);
create index wish_open on wish (ukprn, id) where state in ('WAITING', 'TRYING');

-- Every answer that was given, the last one first in force.
create table wish_answer (
    id          uuid primary key,
    wish_id     uuid        not null references wish,
    answer      text        not null check (answer in ('DONE', 'TRYING', 'NOT_POSSIBLE')),
    until_day   date,
    words       text,
    answered_by text        not null,
    capacity    text        not null,
    answered_at timestamptz not null
);

create index wish_answer_of_wish on wish_answer (wish_id, id);

-- From somebody's places to what is addressed to them.
create index relationship_subject on relationship (subject, learner_id) where ended_at is null;

-- To whom each wish is addressed today: whoever has the role now, not who had it when the wish was made.
create view wish_addressee as
select w.id as wish_id, r.subject, r.role, r.expires_on as last_day
from wish w
join relationship r on r.learner_id = w.learner_id and r.ukprn = w.ukprn and r.ended_at is null
where case when w.group_id is null then r.role = 'mentor' else r.group_id = w.group_id end;
