-- What a safeguarding lead asked to read of a learner, who decided and when the learner is told (W3). Never deleted.
create table disclosure (
    id               uuid primary key,
    learner_id       uuid        not null references learner,
    learner_origin   uuid        not null,
    ukprn            text        not null,
    records          text[]      not null check (cardinality(records) > 0),
    reason           text        not null,
    emergency        boolean     not null,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    -- The second person.
    decided_by       text check (decided_by <> requested_by),
    decided_capacity text,
    decided_at       timestamptz,
    refusal          text,
    released_at      timestamptz,
    readable_until   timestamptz,
    -- The learner is told at the release, or when this ends or its review date is over.
    delay_reason     text,
    review_on        date,
    delay_ended_at   timestamptz,
    version          bigint      not null,
    check ((released_at is null) = (readable_until is null)),
    check ((delay_reason is null) = (review_on is null))
);

create index disclosure_learner on disclosure (learner_id, id desc);
create index disclosure_college on disclosure (ukprn, id desc);

create trigger disclosure_belongs before insert on disclosure
    for each row execute function belong_to_survivor();

-- A read under a disclosure is logged apart from every other, and shown to the learner when they are told of it.
alter table record_read add column disclosure_id uuid;
alter table record_read drop constraint record_read_learner_id_reader_aspect_service_window_start_key;
alter table record_read
    add unique nulls not distinct (learner_id, reader, aspect, service, window_start, disclosure_id);
create index record_read_disclosure on record_read (disclosure_id) where disclosure_id is not null;
