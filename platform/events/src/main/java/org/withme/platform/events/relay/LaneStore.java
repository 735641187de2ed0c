package org.withme.platform.events.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A lane of the outbox through one connection. The lane's lock belongs to that connection: when it is lost, so is the
 * lock, and nothing more can be marked.
 */
final class LaneStore implements AutoCloseable {

    private static final String ROWS = """
            SELECT seq, id, aggregatetype, aggregateid, stream_kind, type, version, payload::text, occurred_at,
                   actor, capacity, effort, traceparent
            FROM outbox WHERE lane = ? AND %s ORDER BY seq LIMIT ?""";
    private static final String UNPUBLISHED = ROWS.formatted("NOT published");
    private static final String EVERYTHING = ROWS.formatted("seq > ?");

    private final Connection connection;
    private final String lane;

    private LaneStore(Connection connection, String lane) {
        this.connection = connection;
        this.lane = lane;
    }

    static LaneStore open(DataSource dataSource, String lane) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            // A lock whose owner's machine vanished is free again after some seconds.
            statement.execute(
                    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3");
            // A mark that a crash of the server takes along costs a duplicate, which every consumer drops.
            statement.execute("SET synchronous_commit = off");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new LaneStore(connection, lane);
    }

    /** Makes this instance the lane's only relay, for as long as the connection lives. */
    boolean tryLead() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended('relay/' || ?, 0))")) {
            lock.setString(1, lane);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    List<OutboxRow> unpublished(int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
            query.setString(1, lane);
            query.setInt(2, limit);
            return rows(query);
        }
    }

    /** What stands in the outbox now, as far as it is committed. */
    Horizon horizon() throws SQLException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT coalesce(max(seq), 0) FROM outbox WHERE lane = ? AND NOT published")) {
            query.setString(1, lane);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Horizon(now, row.getLong(1));
            }
        }
    }

    /** Published or not, behind the given order number. */
    List<OutboxRow> after(long seq, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVERYTHING)) {
            query.setString(1, lane);
            query.setLong(2, seq);
            query.setInt(3, limit);
            return rows(query);
        }
    }

    void markPublished(List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = connection.prepareStatement(
                "UPDATE outbox SET published = true WHERE seq = ANY (?) AND occurred_at BETWEEN ? AND ? AND NOT published")) {
            mark.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::seq).toArray()));
            mark.setObject(2, at(rows.stream().map(OutboxRow::occurredAt).min(Comparator.naturalOrder())));
            mark.setObject(3, at(rows.stream().map(OutboxRow::occurredAt).max(Comparator.naturalOrder())));
            mark.executeUpdate();
        }
    }

    /** The Kafka cluster that holds what is marked as published. */
    Optional<String> cluster() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT cluster_id FROM relay_cluster WHERE lane = ?")) {
            query.setString(1, lane);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    void filled(String cluster) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO relay_cluster (lane, cluster_id) VALUES (?, ?)"
                        + " ON CONFLICT (lane) DO UPDATE SET cluster_id = excluded.cluster_id, since = now()")) {
            upsert.setString(1, lane);
            upsert.setString(2, cluster);
            upsert.executeUpdate();
        }
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
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all(); RESET synchronous_commit");
        }
    }

    private static List<OutboxRow> rows(PreparedStatement query) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(new OutboxRow(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13)));
            }
        }
        return rows;
    }

    private static OffsetDateTime at(Optional<Instant> instant) {
        return instant.orElseThrow().atOffset(ZoneOffset.UTC);
    }
}
