CREATE TABLE note (
    id   uuid NOT NULL,
    text text NOT NULL
);

-- No key: an event that takes effect twice leaves two rows.
CREATE TABLE read_note (
    stream   uuid   NOT NULL,
    stream_kind text NOT NULL,
    version  bigint NOT NULL,
    text     text   NOT NULL,
    event_id uuid   NOT NULL,
    topic    text   NOT NULL,
    effort   text,
    trace_id text   NOT NULL,
    read_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    position bigint GENERATED ALWAYS AS IDENTITY
);

CREATE TABLE staged_note (
    note    uuid   NOT NULL,
    place   bigint NOT NULL,
    text    text   NOT NULL
);

CREATE TABLE gathered_note (
    stream   uuid   NOT NULL,
    version  bigint NOT NULL,
    together int    NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY
);
