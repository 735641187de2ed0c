-- Events that an operator passed over for good; a rebuild passes over them too.
CREATE TABLE skipped_event (
    topic      text        NOT NULL,
    source     text        NOT NULL,
    stream     uuid        NOT NULL,
    version    bigint      NOT NULL,
    type       text        NOT NULL,
    reason     text        NOT NULL,
    operator   text        NOT NULL,
    skipped_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, source, stream, version)
);
