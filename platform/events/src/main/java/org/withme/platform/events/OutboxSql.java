package org.withme.platform.events;

/**
 * The one statement that appends: it locks the streams in id order, gives contiguous versions and writes the rows.
 * Order numbers, ids and times are taken behind the locks, so within a stream they follow the versions.
 */
final class OutboxSql {

    private static final String APPEND = """
            , counted AS (
                SELECT lane, stream, count(*) AS events FROM incoming GROUP BY lane, stream
            ), locked AS (
                INSERT INTO stream AS s (lane, id, version)
                SELECT lane, stream, events FROM counted ORDER BY lane, stream
                ON CONFLICT (lane, id) DO UPDATE SET version = s.version + excluded.version
                RETURNING s.lane, s.id, s.version
            )
            INSERT INTO outbox (id, lane, aggregatetype, aggregateid, stream_kind, type, version, payload,
                                occurred_at, actor, capacity, traceparent, effort)
            SELECT uuidv7(), i.lane, i.topic, i.stream, i.stream_kind, i.type,
                   l.version + 1 - row_number() OVER (PARTITION BY i.lane, i.stream ORDER BY i.ordinal DESC),
                   i.payload, clock_timestamp(), :actor, :capacity, coalesce(:trace, i.traceparent), :effort
            FROM incoming i JOIN locked l ON l.lane = i.lane AND l.id = i.stream
            ORDER BY i.ordinal
            """;

    /** The {@code trace} goes before those of the single events. */
    static final String APPEND_EVENTS = """
            WITH incoming (lane, topic, stream, stream_kind, type, payload, traceparent, ordinal) AS (
                SELECT e.lane, e.topic, e.stream, e.stream_kind, e.type, e.payload::jsonb, e.traceparent, e.ordinal
                FROM unnest(:lanes, :topics, :streams, :kinds, :types, :payloads, :traces)
                     WITH ORDINALITY AS e (lane, topic, stream, stream_kind, type, payload, traceparent, ordinal)
            )\
            """ + APPEND;

    private OutboxSql() {}

    /**
     * Of all lanes and their topics; the query's own parameters are called otherwise. A lane that is none has no topic, which
     * the outbox refuses.
     */
    static String appendSelected(String query) {
        return """
               WITH incoming (lane, topic, stream, stream_kind, type, payload, traceparent, ordinal) AS (
                   SELECT q.lane, t.topic, q.stream, 'learner', q.type, q.payload, NULL::text, q.ordinal
                   FROM (%s) AS q LEFT JOIN unnest(:lanes, :topics) AS t (lane, topic) USING (lane)
               )\
               """.formatted(query) + APPEND;
    }
}
