-- Goals of learners (L14): of a plan with a college, or of the learner's alone (ADR 54).
create table goal (
    id               uuid primary key,
    learner_id       uuid        not null references learner,
    -- The college with which it is agreed; null of the learner's alone.
    ukprn            text,
    words            text        not null,
    why              text,
    known_by         text,
    ambition_id      uuid,
    target           date,
    state            text        not null
        check (state in ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'ACHIEVED', 'CHANGED_COURSE', 'LET_GO')),
    -- Whose words they were first.
    started_by       text        not null check (started_by in ('LEARNER', 'STAFF')),
    written_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    looked_at_on     date,
    -- When the learner last decided alone what else they would have proposed: the mentor is told.
    alone_at         timestamptz,
    -- The number of the last version in which it was agreed.
    agreed_in        integer,
    said_how         text check (said_how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO_CALL', 'PAPER')),
    said_on          date,
    said_to          text,
    said_capacity    text,
    said_entered_at  timestamptz,
    said_answer      text check (said_answer in ('MADE_OWN', 'STRUCK_OUT')),
    said_answered_at timestamptz,
    version          bigint      not null,
    check ((state in ('ACHIEVED', 'CHANGED_COURSE', 'LET_GO')) = (ended_at is not null)),
    check ((said_how is null) = (said_to is null))
);

select follow_learner('goal');
create index goal_of_plan on goal (learner_id, ukprn, id);
create index goal_proposed on goal (ukprn, learner_id) where state = 'PROPOSED';
create index goal_changed_alone on goal (ukprn, learner_id) where alone_at is not null;

create table goal_step (
    id      uuid primary key,
    goal_id uuid   not null references goal,
    words   text   not null,
    due     date,
    done_at timestamptz,
    version bigint not null
);

create index goal_step_of_goal on goal_step (goal_id, id);

-- What one side proposes to the other, until it is answered (L16).
create table plan_proposal (
    id                uuid primary key,
    learner_id        uuid        not null references learner,
    ukprn             text        not null,
    goal_id           uuid references goal,
    step_id           uuid references goal_step,
    kind              text        not null check (kind in ('GOAL', 'WORDING', 'STEP', 'DATE', 'END')),
    words             text,
    why               text,
    known_by          text,
    day               date,
    ends_as           text check (ends_as in ('ACHIEVED', 'CHANGED_COURSE', 'LET_GO')),
    side              text        not null check (side in ('LEARNER', 'STAFF')),
    proposed_by       text        not null,
    capacity          text        not null,
    proposed_at       timestamptz not null,
    reason            text,
    in_answer_to      uuid references plan_proposal,
    state             text        not null check (state in ('WAITING', 'YES', 'NO', 'ANOTHER', 'WITHDRAWN')),
    answered_by       text,
    answered_capacity text,
    answered_at       timestamptz,
    answer_reason     text,
    version           bigint      not null,
    check ((state = 'WAITING') = (answered_at is null)),
    check ((kind = 'GOAL') = (goal_id is null))
);

select follow_learner('plan_proposal');
create index plan_proposal_waiting on plan_proposal (learner_id, ukprn) where state = 'WAITING';
create index plan_proposal_of_college on plan_proposal (ukprn, learner_id) where state = 'WAITING';
create index plan_proposal_of_goal on plan_proposal (goal_id) where state = 'WAITING';

-- What was agreed, to the byte as it was signed; nothing in it changes.
create table plan_version (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    ukprn      text        not null,
    number     integer     not null,
    text       text        not null,
    agreed_at  timestamptz not null
);

select follow_learner('plan_version');
create unique index plan_version_number on plan_version (learner_origin, ukprn, number);
create index plan_version_of_plan on plan_version (learner_id, ukprn, number);

-- Who signed: what the plan says now (no version yet), a version, or what it does not say any more (void).
create table plan_signature (
    id               uuid primary key,
    learner_id       uuid        not null references learner,
    ukprn            text        not null,
    signer           text        not null check (signer in ('LEARNER', 'MENTOR', 'EMPLOYER')),
    signed_by        text        not null,
    signed_at        timestamptz not null,
    version_id       uuid references plan_version,
    void_at          timestamptz,
    said_how         text check (said_how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO_CALL', 'PAPER')),
    said_on          date,
    said_to          text,
    said_capacity    text,
    said_entered_at  timestamptz,
    said_answer      text check (said_answer in ('MADE_OWN', 'STRUCK_OUT')),
    said_answered_at timestamptz,
    check ((said_how is not null) = (signer = 'EMPLOYER'))
);

select follow_learner('plan_signature');
create unique index plan_signature_once on plan_signature (learner_origin, ukprn, signer)
    where version_id is null and void_at is null;
create index plan_signature_of_plan on plan_signature (learner_id, ukprn) where void_at is null;

-- When somebody of the staff last looked at a plan: what the learner changed alone since then is told to the mentor.
create table plan_look (
    learner_id uuid        not null references learner,
    ukprn      text        not null,
    subject    text        not null,
    looked_at  timestamptz not null
);

select follow_learner('plan_look');
create unique index plan_look_once on plan_look (learner_origin, ukprn, subject);

-- Nobody changes what was agreed, whoever asks.
create function agreed_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.ukprn, new.number, new.text, new.agreed_at, new.learner_origin)
       is distinct from (old.id, old.ukprn, old.number, old.text, old.agreed_at, old.learner_origin) then
        raise exception 'what was agreed does not change';
    end if;
    return new;
end $$;

create trigger agreed_stays before update on plan_version for each row execute function agreed_stays();
