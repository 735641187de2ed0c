-- What waits for people, as the events of the other services say (L34): a projection that can be rebuilt from the log alone.
create table inbox_item (
    learner_id uuid        not null,
    kind       text        not null,
    -- What it is about; several parts of one thing wait together.
    thing      uuid        not null,
    part       uuid        not null,
    -- False: done, or possible and not asked for yet.
    waits      boolean     not null,
    since      timestamptz not null,
    due_on     date,
    -- The college whose matter it is, where the event says so; else that of the event by which it was caused.
    ukprn      text,
    caused_by  uuid,
    -- Who looks after it, where the service whose matter it is keeps that.
    taken_by   text,
    data       jsonb       not null
);

select follow_learner('inbox_item');
alter table inbox_item add primary key (learner_origin, kind, thing, part);
drop index inbox_item_learner_id_idx;
create index inbox_item_waits on inbox_item (learner_id, kind) where waits;

-- Who looks after an item that was addressed to everybody with a role. No part of the projection.
create table inbox_taken (
    item     text primary key,
    subject  text        not null,
    taken_at timestamptz not null
);

-- Learners who asked not to be contacted (V4), as advocate-service says; part of the projection.
create table do_not_contact (
    learner_id uuid not null
);

select follow_learner('do_not_contact');
alter table do_not_contact add primary key (learner_origin);
