package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** How far each stream has come, in the running transaction. */
@ApplicationScoped
class StreamLedger {

    private static final String KEYS = "unnest(?::text[], ?::text[], ?::uuid[]) AS k (topic, source, stream)";
    private static final String VERSIONS =
            "unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[]) AS k (topic, source, stream, version)";

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

    /** A rebuild takes it alone, every poll shares it. */
    private static final String HOLD = "(hashtextextended('withme/inbox', 0))";

    /** A condition of SQL: nobody rebuilds, nor waits to. */
    static final String NOBODY_REBUILDS = "pg_try_advisory_xact_lock_shared" + HOLD;

    private final DataSource dataSource;

    StreamLedger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether consumption may go on to the end of this transaction: not while a rebuild runs, on whichever instance. */
    boolean enter() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT " + NOBODY_REBUILDS);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Holds everyone else to the end of this transaction, once they have finished what they are at. */
    void holdOthers() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
            statement.execute("SELECT pg_advisory_xact_lock" + HOLD);
        }
    }

    /** Locks the streams, in key order: an instance that lost its partitions unawares cannot interfere. */
    Map<StreamKey, StreamState> lock(Collection<StreamKey> wanted) throws SQLException {
        List<StreamKey> keys = List.copyOf(new TreeSet<>(wanted));
        Map<StreamKey, StreamState> states = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement meet = connection.prepareStatement(MEET);
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement condition = connection.prepareStatement(CONDITION)) {
            bind(connection, meet, keys);
            meet.executeUpdate();
            bind(connection, lock, keys);
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    states.put(key(row), new StreamState(key(row), row.getLong(4)));
                }
            }
            bind(connection, condition, keys);
            try (ResultSet row = condition.executeQuery()) {
                while (row.next()) {
                    StreamState state = states.get(key(row));
                    if (row.getBoolean(4)) {
                        state.park();
                    } else {
                        state.expectWaiting();
                    }
                }
            }
        }
        return states;
    }

    /** Stores how far the streams have come, and forgets what had waited for it. */
    void advance(Collection<StreamState> states) throws SQLException {
        List<StreamState> moved = states.stream().filter(StreamState::moved).toList();
        if (moved.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            store(connection, ADVANCE, moved);
            List<StreamState> waited =
                    moved.stream().filter(StreamState::waited).toList();
            if (!waited.isEmpty()) {
                store(connection, FORGET_WAITING, waited);
            }
        }
    }

    /** The versions that the streams of a topic have reached. */
    Map<StreamKey, Long> versions(String topic) throws SQLException {
        Map<StreamKey, Long> versions = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT topic, source, stream, version FROM inbox_stream WHERE topic = ? AND version > 0")) {
            query.setString(1, topic);
            query.setFetchSize(10_000);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(key(row), row.getLong(4));
                }
            }
        }
        return versions;
    }

    private static void store(Connection connection, String sql, List<StreamState> states) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, states.stream().map(StreamState::key).toList());
            Object[] versions = states.stream().map(StreamState::version).toArray();
            statement.setArray(4, connection.createArrayOf("bigint", versions));
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<StreamKey> keys)
            throws SQLException {
        Object[] topics = keys.stream().map(StreamKey::topic).toArray();
        Object[] sources = keys.stream().map(StreamKey::source).toArray();
        Object[] streams = keys.stream().map(StreamKey::stream).toArray();
        statement.setArray(1, connection.createArrayOf("text", topics));
        statement.setArray(2, connection.createArrayOf("text", sources));
        statement.setArray(3, connection.createArrayOf("uuid", streams));
    }

    private static StreamKey key(ResultSet row) throws SQLException {
        return new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
    }
}
