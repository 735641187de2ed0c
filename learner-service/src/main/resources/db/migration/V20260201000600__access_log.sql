-- Who looked at what: one row per reader, learner, aspect and five minutes, with a count.
create table record_read (
    id           uuid primary key,
    learner_id   uuid        not null,
    reader       text        not null,
    capacity     text        not null,
    ukprn        text,
    aspect       text        not null,
    service      text        not null,
    window_start timestamptz not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    reads        integer     not null,
    unique (learner_id, reader, aspect, service, window_start)
);

create index record_read_order on record_read (learner_id, first_at desc, id desc);
