package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** How far each stream has come, in the running transaction. */
@ApplicationScoped
class StreamLedger {

    private static final String KEYS = "unnest(:topics, :sources, :streams) AS k (topic, source, stream)";
    private static final String VERSIONS =
            "unnest(:topics, :sources, :streams, :versions) AS k (topic, source, stream, version)";

    private static final String MEET = "INSERT INTO inbox_stream (topic, source, stream)"
            + " SELECT k.topic, k.source, k.stream FROM " + KEYS + " ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING";

    private static final String LOCK = "SELECT s.topic, s.source, s.stream, s.version FROM inbox_stream s JOIN " + KEYS
            + " USING (topic, source, stream) ORDER BY 1, 2, 3 FOR UPDATE OF s";

    private static final String CONDITION = """
            WITH k AS (SELECT * FROM %s)
            SELECT topic, source, stream, true FROM parked_stream JOIN k USING (topic, source, stream)
            UNION ALL
            SELECT DISTINCT topic, source, stream, false FROM inbox_waiting JOIN k USING (topic, source, stream)""".formatted(KEYS);

    private static final String ADVANCE = "UPDATE inbox_stream s SET version = k.version FROM " + VERSIONS
            + " WHERE (s.topic, s.source, s.stream) = (k.topic, k.source, k.stream)";

    private static final String FORGET_WAITING = "DELETE FROM inbox_waiting w USING " + VERSIONS
            + " WHERE (w.topic, w.source, w.stream) = (k.topic, k.source, k.stream) AND w.version <= k.version";

    private static final String REACHED =
            "SELECT topic, source, stream, version FROM inbox_stream WHERE topic = ? AND version > 0";

    /** A rebuild takes it alone, every poll shares it. */
    private static final String HOLD = "(hashtextextended('withme/inbox', 0))";

    /** A condition of SQL: nobody rebuilds, nor waits to. */
    static final String NOBODY_REBUILDS = "pg_try_advisory_xact_lock_shared" + HOLD;

    private final Jdbi database;

    /** That a stream is parked, or else that events of it wait. */
    private record Condition(StreamKey stream, boolean parked) {

        void tell(StreamState state) {
            if (parked) {
                state.park();
            } else {
                state.expectWaiting();
            }
        }
    }

    StreamLedger(Jdbi database) {
        this.database = database;
    }

    /** Whether consumption may go on to the end of this transaction: not while a rebuild runs, on whichever instance. */
    boolean enter() {
        return database.withHandle(handle ->
                handle.select("SELECT " + NOBODY_REBUILDS).mapTo(Boolean.class).one());
    }

    /** Holds everyone else to the end of this transaction, once they have finished what they are at. */
    void holdOthers() {
        database.useHandle(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            handle.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            handle.execute("SELECT pg_advisory_xact_lock" + HOLD);
        });
    }

    /** Locks the streams, in key order: an instance that lost its partitions unawares cannot interfere. */
    Map<StreamKey, StreamState> lock(Collection<StreamKey> wanted) {
        List<StreamKey> keys = List.copyOf(new TreeSet<>(wanted));
        Map<StreamKey, StreamState> states = new HashMap<>();
        database.useHandle(handle -> {
            of(keys, handle.createUpdate(MEET)).execute();
            of(keys, handle.createQuery(LOCK))
                    .map((row, context) -> state(row))
                    .forEach(state -> states.put(state.key(), state));
            of(keys, handle.createQuery(CONDITION))
                    .map((row, context) -> new Condition(key(row), row.getBoolean(4)))
                    .forEach(condition -> condition.tell(Objects.requireNonNull(states.get(condition.stream()))));
        });
        return states;
    }

    /** Stores how far the streams have come, and forgets what had waited for it. */
    void advance(Collection<StreamState> states) {
        List<StreamState> moved = states.stream().filter(StreamState::moved).toList();
        if (moved.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            store(handle, ADVANCE, moved);
            List<StreamState> waited =
                    moved.stream().filter(StreamState::waited).toList();
            if (!waited.isEmpty()) {
                store(handle, FORGET_WAITING, waited);
            }
        });
    }

    /** The versions that the streams of a topic have reached. */
    Map<StreamKey, Long> versions(String topic) {
        Map<StreamKey, Long> versions = new HashMap<>();
        database.useHandle(handle -> handle.select(REACHED, topic)
                .setFetchSize(10_000)
                .map((row, context) -> state(row))
                .forEach(state -> versions.put(state.key(), state.version())));
        return versions;
    }

    private static void store(Handle handle, String sql, List<StreamState> states) {
        of(states.stream().map(StreamState::key).toList(), handle.createUpdate(sql))
                .bindArray(
                        "versions",
                        Long.class,
                        states.stream().map(StreamState::version).toList())
                .execute();
    }

    private static <S extends SqlStatement<S>> S of(List<StreamKey> keys, S statement) {
        return statement
                .bindArray(
                        "topics",
                        String.class,
                        keys.stream().map(StreamKey::topic).toList())
                .bindArray(
                        "sources",
                        String.class,
                        keys.stream().map(StreamKey::source).toList())
                .bindArray(
                        "streams",
                        UUID.class,
                        keys.stream().map(StreamKey::stream).toList());
    }

    private static StreamState state(ResultSet row) throws SQLException {
        return new StreamState(key(row), row.getLong(4));
    }

    private static StreamKey key(ResultSet row) throws SQLException {
        return new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
    }
}
