-- The journey is a projection of the event log: codes and ids only, words are resolved at read (L24).
create table journey_entry (
    learner_id  uuid        not null,
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    type        text        not null,
    source      text        not null,
    -- The college whose event it is; null for what belongs to the learner alone.
    ukprn       text,
    data        jsonb       not null,
    actor       text,
    capacity    text,
    primary key (learner_id, event_id)
);

create index journey_entry_order on journey_entry (learner_id, occurred_at, event_id);
create index journey_entry_college on journey_entry (learner_id, ukprn, occurred_at, event_id);
