-- What learners write for themselves (L23). Nothing beside this table may hold the words (ADR 53): no index, no view, no trigger
-- that copies them.
create table reflection (
    id         uuid primary key,
    learner_id uuid        not null references learner,
    words      text        not null,
    written_at timestamptz not null,
    changed_at timestamptz,
    version    bigint      not null
);

select follow_learner('reflection');
create index reflection_of_learner on reflection (learner_id, id);

-- With whom it was shared: a place on the team, and no longer than that place lasts.
create table reflection_share (
    id              uuid primary key,
    reflection_id   uuid        not null references reflection on delete cascade,
    relationship_id uuid        not null references relationship,
    shared_at       timestamptz not null,
    taken_back_at   timestamptz,
    -- When the person read it first.
    read_at         timestamptz
);

create unique index reflection_share_open on reflection_share (reflection_id, relationship_id) where taken_back_at is null;
create index reflection_share_of_reflection on reflection_share (reflection_id);
create index reflection_share_of_place on reflection_share (relationship_id) where taken_back_at is null;
