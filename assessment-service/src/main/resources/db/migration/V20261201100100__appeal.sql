-- Why somebody may appeal, in the order in which it is offered; a ground that is retired is not offered any more.
create table appeal_ground (
    code         text primary key,
    position     integer not null unique,
    title        text    not null,
    -- Whether the ground says too little without words.
    needs_words  boolean not null,
    retired      boolean not null default false
);

insert into appeal_ground (code, position, title, needs_words) values
    ('STANDARD', 1, 'The decision does not fit the published standard.', false),
    ('OVERLOOKED', 2, 'Something that I handed in was not looked at.', false),
    ('RECORDED_WRONGLY', 3, 'A value was written down wrongly.', false),
    ('ARRANGEMENT', 4, 'What was arranged for me was not done.', false),
    ('PROCEDURE', 5, 'It was not done as it should be done.', true),
    ('FAIRNESS', 6, 'I was not treated fairly.', true);

-- An appeal against what was decided in an assessment, or against its result (A11).
create table appeal (
    id            uuid primary key,
    assessment_id uuid        not null references assessment,
    learner_id    uuid        not null,
    ukprn         text        not null,
    -- The result that counted when it was raised; null before there is one.
    result_id     uuid        references assessment_result,
    ground        text        not null references appeal_ground,
    words         text,
    stage         text        not null check (stage in ('ENQUIRY', 'REVIEW', 'PANEL')),
    state         text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    -- By when the college answers or, once it has, the learner goes on: days of the college's calendar.
    due_on        date        not null,
    ending        text        check (ending in ('WITHDRAWN', 'ACCEPTED', 'LAPSED', 'DECIDED')),
    raised_at     timestamptz not null,
    closed_at     timestamptz,
    version       bigint      not null,
    check ((state = 'CLOSED') = (ending is not null) and (ending is null) = (closed_at is null))
);

select follow_learner('appeal');

create unique index appeal_open on appeal (assessment_id) where state <> 'CLOSED';
create index appeal_assessment on appeal (assessment_id, raised_at, id);
create index appeal_learner on appeal (learner_id);
create index appeal_answered on appeal (due_on) where state = 'ANSWERED';

create table appeal_criterion (
    appeal_id     uuid    not null references appeal,
    position      integer not null,
    criterion_id  uuid    not null references criterion (id),
    -- What stood when it was answered last, and when that was.
    settled_value text,
    settled_at    timestamptz,
    primary key (appeal_id, position),
    unique (appeal_id, criterion_id),
    check (settled_value is null or settled_at is not null)
);

-- One stage of an appeal: raised by the learner or for them, answered by the college. An answer of a panel is a draft until it is agreed.
create table appeal_step (
    id                     uuid primary key,
    appeal_id              uuid        not null references appeal,
    stage                  text        not null,
    raised_by              text        not null,
    by_advocate            boolean     not null,
    raised_at              timestamptz not null,
    words                  text,
    due_on                 date        not null,
    outcome                text        check (outcome in ('STANDS', 'CHANGED', 'PASSED_ON')),
    reasons                text,
    organisation_reference text,
    answered_by            text,
    answered_as            text,
    drafted_at             timestamptz,
    answered_at            timestamptz,
    go_on_until            date,
    result_id              uuid        references assessment_result,
    unique (appeal_id, stage),
    check (answered_at is null or outcome is not null and reasons is not null and answered_by is not null)
);

create table appeal_value (
    step_id      uuid    not null references appeal_step,
    position     integer not null,
    criterion_id uuid    not null references criterion (id),
    value        text    not null,
    primary key (step_id, position)
);

-- Who looks at it: in a review whoever wants to answer it, in a panel its members. They stay known when it is over.
create table appeal_seat (
    step_id  uuid        not null references appeal_step,
    position integer     not null,
    subject  text        not null,
    role     text        not null,
    taken_at timestamptz not null,
    agreed   boolean     not null,
    primary key (step_id, position),
    unique (step_id, subject)
);

create index appeal_seat_subject on appeal_seat (subject);

-- In which stage an appeal about it is; null while none is open.
alter table assessment add column under_review text check (under_review in ('ENQUIRY', 'REVIEW', 'PANEL'));
