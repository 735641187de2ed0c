-- Up to which moment everything that a topic told has taken effect here, by partition: whichever instance reads it says so.
CREATE TABLE lane_heard (
    topic     text        NOT NULL,
    partition integer     NOT NULL,
    up_to     timestamptz NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
