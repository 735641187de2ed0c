-- Goals that belong to a group; whoever leaves it changes nothing of them.
create table group_goal (
    id               uuid primary key,
    group_id         uuid        not null references learner_group,
    words            text        not null,
    why              text,
    known_by         text,
    target           date,
    state            text        not null
        check (state in ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'ACHIEVED', 'CHANGED_COURSE', 'LET_GO')),
    written_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    said_how         text check (said_how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO_CALL', 'PAPER')),
    said_on          date,
    said_to          text,
    said_capacity    text,
    said_entered_at  timestamptz,
    said_answer      text check (said_answer in ('MADE_OWN', 'STRUCK_OUT')),
    said_answered_at timestamptz,
    version          bigint      not null,
    check ((state in ('ACHIEVED', 'CHANGED_COURSE', 'LET_GO')) = (ended_at is not null))
);

create index group_goal_of_group on group_goal (group_id, id);

create table group_goal_step (
    id      uuid primary key,
    goal_id uuid   not null references group_goal,
    words   text   not null,
    due     date,
    done_at timestamptz,
    version bigint not null
);

create index group_goal_step_of_goal on group_goal_step (goal_id, id);

-- What each learner of the group said to it, the last time.
create table group_goal_answer (
    id          uuid primary key,
    goal_id     uuid        not null references group_goal,
    learner_id  uuid        not null references learner,
    answer      text        not null check (answer in ('YES', 'NO')),
    answered_at timestamptz not null
);

select follow_learner('group_goal_answer');
create unique index group_goal_answer_once on group_goal_answer (goal_id, learner_origin);
