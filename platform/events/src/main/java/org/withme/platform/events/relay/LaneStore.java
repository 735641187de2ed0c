package org.withme.platform.events.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * A lane of the outbox through one connection. The lane's lock belongs to that connection: when it is lost, so is the
 * lock, and nothing more can be marked.
 */
final class LaneStore implements AutoCloseable {

    private static final String ROWS = """
            SELECT seq, id, aggregatetype AS topic, aggregateid AS stream, stream_kind, type, version, payload::text,
                   occurred_at, actor, capacity, effort, traceparent
            FROM outbox WHERE lane = ? AND %s ORDER BY seq LIMIT ?""";
    private static final String UNPUBLISHED = ROWS.formatted("NOT published");
    private static final String EVERYTHING = ROWS.formatted("seq > ?");

    private static final String LEAD = "SELECT pg_try_advisory_lock(hashtextextended('relay/' || ?, 0))";

    private static final String LAST = "SELECT coalesce(max(seq), 0) FROM outbox WHERE lane = ? AND NOT published";

    private static final String MARK = """
            UPDATE outbox SET published = true
             WHERE seq = ANY (:rows) AND occurred_at BETWEEN :first AND :last AND NOT published""";

    private static final String CLUSTER = "SELECT cluster_id FROM relay_cluster WHERE lane = ?";

    private static final String FILLED = """
            INSERT INTO relay_cluster (lane, cluster_id) VALUES (?, ?)
            ON CONFLICT (lane) DO UPDATE SET cluster_id = excluded.cluster_id, since = now()""";

    private final Handle handle;
    private final String lane;

    private LaneStore(Handle handle, String lane) {
        this.handle = handle;
        this.lane = lane;
    }

    static LaneStore open(Jdbi database, String lane) {
        Handle handle = database.open();
        try {
            // A lock whose owner's machine vanished is free again after some seconds.
            handle.execute(
                    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3");
            // A mark that a crash of the server takes along costs a duplicate, which every consumer drops.
            handle.execute("SET synchronous_commit = off");
            return new LaneStore(handle, lane);
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /** Makes this instance the lane's only relay, for as long as the connection lives. */
    boolean tryLead() {
        return handle.select(LEAD, lane).mapTo(Boolean.class).one();
    }

    List<OutboxRow> unpublished(int limit) {
        return rows(UNPUBLISHED, lane, limit);
    }

    /** What stands in the outbox now, as far as it is committed. */
    Horizon horizon() {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new Horizon(now, handle.select(LAST, lane).mapTo(Long.class).one());
    }

    /** Published or not, behind the given order number. */
    List<OutboxRow> after(long seq, int limit) {
        return rows(EVERYTHING, lane, seq, limit);
    }

    void markPublished(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Instant> moments =
                rows.stream().map(OutboxRow::occurredAt).sorted().toList();
        handle.createUpdate(MARK)
                .bindArray("rows", Long.class, rows.stream().map(OutboxRow::seq).toList())
                .bind("first", moments.get(0))
                .bind("last", moments.get(moments.size() - 1))
                .execute();
    }

    /** The Kafka cluster that holds what is marked as published. */
    Optional<String> cluster() {
        return handle.select(CLUSTER, lane).mapTo(String.class).findOne();
    }

    void filled(String cluster) {
        handle.execute(FILLED, lane, cluster);
    }

    /**
     * What was unpublished at a moment.
     *
     * @param at all that was committed before it counts
     * @param seq the last of that; 0 if nothing waited
     */
    record Horizon(Instant at, long seq) {}

    /** Gives the lock back with the connection. */
    @Override
    public void close() {
        try (handle) {
            handle.execute("SELECT pg_advisory_unlock_all(); RESET synchronous_commit");
        }
    }

    private List<OutboxRow> rows(String sql, Object... values) {
        return handle.select(sql, values)
                .map(ConstructorMapper.of(OutboxRow.class))
                .list();
    }
}
