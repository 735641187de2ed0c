-- Time-ordered ids for rows that SQL writes; the 12 bits after the version are the fraction of the millisecond,
-- so ids that one statement makes keep their order.
CREATE OR REPLACE FUNCTION uuidv7() RETURNS uuid
    LANGUAGE sql VOLATILE PARALLEL SAFE AS
$$
SELECT encode(
           overlay(uuid_send(gen_random_uuid())
                   PLACING substring(int8send(t.us / 1000) FROM 3)
                           || int2send((28672 + (t.us % 1000) * 4096 / 1000)::int2)
                   FROM 1 FOR 8),
           'hex')::uuid
FROM (SELECT (extract(EPOCH FROM clock_timestamp()) * 1000000)::bigint AS us) AS t
$$;

-- The version that a stream has reached. The row's lock, held to commit, makes commit order the stream's order.
CREATE TABLE stream (
    lane    text   NOT NULL,
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (lane, id)
) WITH (fillfactor = 80);

-- Every event that this service ever published, or is about to. Rows are kept: the log can be refilled from them.
CREATE TABLE outbox (
    seq           bigint GENERATED ALWAYS AS IDENTITY,
    id            uuid        NOT NULL,
    lane          text        NOT NULL,
    aggregatetype text        NOT NULL,
    aggregateid   uuid        NOT NULL,
    type          text        NOT NULL,
    version       bigint      NOT NULL,
    payload       jsonb       NOT NULL,
    occurred_at   timestamptz NOT NULL,
    actor         text,
    capacity      text,
    traceparent   text,
    published     boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (seq, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX outbox_unpublished ON outbox (lane, seq) WHERE NOT published;
CREATE INDEX outbox_of_stream ON outbox (aggregateid, lane, version);

-- Nothing is ever refused for want of a partition.
CREATE TABLE outbox_other PARTITION OF outbox DEFAULT;

-- Makes the partitions of this month and of the given number of months to come. Runs as its owner: the
-- application's role may call it but may create nothing by itself. Behind a reader that stays, such as a dump, it
-- gives up within a second and is asked again the next time: every writer would queue behind it.
CREATE FUNCTION outbox_prepare_partitions(ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '1s' AS
$$
DECLARE
    first_day date;
    made      integer := 0;
    name      text;
BEGIN
    FOR i IN 0..ahead LOOP
        first_day := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i))::date;
        name := 'outbox_' || to_char(first_day, 'YYYY_MM');
        CONTINUE WHEN to_regclass('public.' || name) IS NOT NULL;
        CONTINUE WHEN EXISTS (SELECT FROM outbox_other
                              WHERE occurred_at >= first_day::timestamp AT TIME ZONE 'UTC'
                                AND occurred_at < (first_day + interval '1 month') AT TIME ZONE 'UTC');
        EXECUTE format('CREATE TABLE %I PARTITION OF outbox FOR VALUES FROM (%L) TO (%L)', name,
                       first_day::timestamp AT TIME ZONE 'UTC', (first_day + interval '1 month') AT TIME ZONE 'UTC');
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

SELECT outbox_prepare_partitions(3);

-- The Kafka cluster that a lane was published to: another id means another log, which is refilled from version 1.
CREATE TABLE relay_cluster (
    lane       text PRIMARY KEY,
    cluster_id text        NOT NULL,
    since      timestamptz NOT NULL DEFAULT now()
);

-- The version up to which a stream of another service (or our own) has taken effect here.
CREATE TABLE inbox_stream (
    topic   text   NOT NULL,
    source  text   NOT NULL,
    stream  uuid   NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, source, stream)
) WITH (fillfactor = 80);

-- Events that came before their predecessors; as they arrived.
CREATE TABLE inbox_waiting (
    topic         text        NOT NULL,
    source        text        NOT NULL,
    stream        uuid        NOT NULL,
    version       bigint      NOT NULL,
    header_names  text[]      NOT NULL,
    header_values bytea[]     NOT NULL,
    value         bytea,
    arrived_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, source, stream, version)
);

-- Streams that stopped at an event which failed three times. Reasons never hold a value of the event.
CREATE TABLE parked_stream (
    topic     text        NOT NULL,
    source    text        NOT NULL,
    stream    uuid        NOT NULL,
    version   bigint      NOT NULL,
    type      text        NOT NULL,
    reason    text        NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, source, stream)
);

-- The event that failed and everything behind it, as it arrived, for replay in order.
CREATE TABLE parked_event (
    topic         text        NOT NULL,
    source        text        NOT NULL,
    stream        uuid        NOT NULL,
    version       bigint      NOT NULL,
    header_names  text[]      NOT NULL,
    header_values bytea[]     NOT NULL,
    value         bytea,
    parked_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, source, stream, version)
);

-- The last rebuild of each projection, for whoever asks and on whichever instance it ran.
CREATE TABLE projection_rebuild (
    name        text PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED')),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    events      bigint,
    reason      text
);
