-- The place at which a learner's own stream first told an entry. Not part of the projection: a rebuilt journey keeps its
-- places, so that a front end resumes where it was. Numbered when a stream looks, never when an event arrives.
create table journey_place (
    learner_id uuid   not null,
    event_id   uuid   not null,
    position   bigint not null,
    primary key (learner_id, event_id),
    unique (learner_id, position)
);
