-- Why learners and staff meet (L19): what a college's catalogue offers, each version of it. Without a UKPRN: what every college
-- begins with; the college's own version of the same purpose, if there is one, stands before it.
create table tutorial_purpose (
    id                  uuid primary key,
    purpose_id          uuid        not null,
    ukprn               text,
    version             int         not null,
    title               text        not null,
    what_to_expect      text        not null,
    what_you_leave_with text        not null,
    in_plain_words      text,
    minutes             int         not null,
    -- False once the college does not offer it any more.
    offered             boolean     not null,
    written_by          text,
    written_at          timestamptz not null,
    unique nulls not distinct (purpose_id, ukprn, version)
);

create index tutorial_purpose_of_college on tutorial_purpose (ukprn, purpose_id, version desc);

insert into tutorial_purpose (id, purpose_id, version, title, what_to_expect, what_you_leave_with, in_plain_words, minutes,
                              offered, written_at)
select uuidv7(), cast(purpose as uuid), 1, title, expect, leave_with, plain, minutes, true, now()
from (values
    ('0198a2b4-6c1e-7d30-8f00-000000000701', 'How it is going',
     'You say how it is going for you, in your course and around it. We look at one thing that went well and one that is hard.',
     'One thing that you will do next, and one that I will do for you.',
     'We talk about how you are doing. You say what is good and what is hard.', 20),
    ('0198a2b4-6c1e-7d30-8f00-000000000702', 'Choosing next year',
     'We start from what you want to become. You see which courses, apprenticeships and jobs lead there, and what each asks of you.',
     'A list of at most three choices that are yours, and the date by which you decide.',
     'We talk about what you want to do next year. You choose, I help.', 30),
    ('0198a2b4-6c1e-7d30-8f00-000000000703', 'Stuck on something',
     'You show where you are stuck. Being stuck is part of learning. We try one way out of it together.',
     'A first step that you tried, and somebody to ask if it does not work.',
     'You show me what is too hard. We try it together.', 20),
    ('0198a2b4-6c1e-7d30-8f00-000000000704', 'Looking at my plan',
     'We read your plan together. You say what still fits and what does not. Nothing in it changes without you.',
     'A plan that you would sign again, or the changes that you want.',
     'We look at your plan. You say what should change.', 30),
    ('0198a2b4-6c1e-7d30-8f00-000000000705', 'Coming back',
     'You have been away. Nobody asks you to explain more than you want to. We look at what you missed and what you need first.',
     'A week that you can manage, and who helps with what.',
     'You were away. We make a plan for your first week back.', 30))
    as shipped (purpose, title, expect, leave_with, plain, minutes);

-- A learner and somebody beside them meet (L19). What several learners were invited to together is one sitting.
create table tutorial (
    id                  uuid primary key,
    learner_id          uuid        not null references learner,
    ukprn               text        not null,
    sitting_id          uuid        not null,
    purpose_id          uuid,
    purpose_version     int,
    -- Copied from the version of the purpose, or written for this one.
    purpose             text        not null,
    what_to_expect      text        not null,
    what_you_leave_with text        not null,
    in_plain_words      text,
    minutes             int         not null,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    -- With whom; null until one of the learner's mentors answers what the learner proposed.
    held_by             text,
    invited_by          text        not null check (invited_by in ('LEARNER', 'STAFF')),
    invited_at          timestamptz not null,
    state               text        not null
        check (state in ('INVITED', 'AGREED', 'DECLINED', 'CANCELLED', 'CAME', 'DID_NOT_COME', 'MOVED')),
    -- Whose answer is awaited; to the other time if there is one.
    asked               text check (asked in ('LEARNER', 'STAFF')),
    asked_at            timestamptz,
    other_starts_at     timestamptz,
    -- How often its time changed or it was cancelled, for calendars.
    sequence            int         not null,
    changed_at          timestamptz not null,
    -- That it was not the only one missed was told.
    signalled_at        timestamptz,
    worth_it            text check (worth_it in ('YES', 'PARTLY', 'NO')),
    worth_words         text,
    rated_at            timestamptz,
    version             bigint      not null,
    check ((asked is null) = (asked_at is null)),
    check (state not in ('DECLINED', 'CANCELLED', 'CAME', 'DID_NOT_COME', 'MOVED') or asked is null)
);

select follow_learner('tutorial');
create index tutorial_of_learner on tutorial (learner_id, starts_at, id);
create index tutorial_of_staff on tutorial (held_by, starts_at) where held_by is not null;
create index tutorial_open on tutorial (ukprn, starts_at) where state in ('INVITED', 'AGREED');
create index tutorial_asked_staff on tutorial (ukprn, asked_at) where asked = 'STAFF';
create index tutorial_sitting on tutorial (sitting_id);
create index tutorial_rated on tutorial (ukprn, starts_at) where worth_it is not null;

-- What either side wants to speak about.
create table tutorial_point (
    id          uuid primary key,
    tutorial_id uuid        not null references tutorial,
    side        text        not null check (side in ('LEARNER', 'STAFF')),
    words       text        not null,
    added_by    text        not null,
    added_at    timestamptz not null
);

create index tutorial_point_of on tutorial_point (tutorial_id, id);

-- Every answer that either side gave.
create table tutorial_answer (
    id          uuid primary key,
    tutorial_id uuid        not null references tutorial,
    side        text        not null check (side in ('LEARNER', 'STAFF')),
    answer      text        not null check (answer in ('ACCEPT', 'DECLINE', 'OTHER_TIME')),
    starts_at   timestamptz,
    words       text,
    answered_by text        not null,
    answered_at timestamptz not null
);

create index tutorial_answer_of on tutorial_answer (tutorial_id, id);

-- What was agreed to be done, and who does it (L20).
create table tutorial_action (
    id          uuid primary key,
    tutorial_id uuid        not null references tutorial,
    owner       text        not null check (owner in ('LEARNER', 'STAFF')),
    words       text        not null,
    due_on      date,
    side        text        not null check (side in ('LEARNER', 'STAFF')),
    added_by    text        not null,
    added_at    timestamptz not null
);

create index tutorial_action_of on tutorial_action (tutorial_id, id);

-- A talk in the corridor, logged afterwards in one line.
create table corridor_talk (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    ukprn      text        not null,
    words      text        not null,
    logged_by  text        not null,
    capacity   text        not null,
    talked_on  date        not null,
    logged_at  timestamptz not null
);

select follow_learner('corridor_talk');
create index corridor_talk_of_learner on corridor_talk (learner_id, id);
