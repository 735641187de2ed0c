package org.withme.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The test application's set-wise projection: one statement for all, that also notes how many came together. */
@ApplicationScoped
class NoteGatherer implements SetWiseHandler {

    private final AgroalDataSource dataSource;
    private final Map<UUID, Long> unbearable = new ConcurrentHashMap<>();
    private final AtomicInteger limit = new AtomicInteger(Integer.MAX_VALUE);

    NoteGatherer(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on that event fails, and every batch that it is in. */
    void refuse(UUID stream, long version) {
        unbearable.put(stream, version);
    }

    /** The next batch of more than so many loses its connection; one only. */
    void loseConnectionBeyond(int together) {
        limit.set(together);
    }

    boolean hasLostConnection() {
        return limit.get() == Integer.MAX_VALUE;
    }

    @Override
    public String name() {
        return "gatherer";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(NoteGathered.TYPE);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO gathered_note (stream, version, together)"
                                + " SELECT *, ? FROM unnest(?::uuid[], ?::bigint[])")) {
            insert.setInt(1, events.size());
            insert.setArray(
                    2,
                    array(
                            connection,
                            "uuid",
                            events.stream().map(ReceivedEvent::stream).toArray()));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "bigint",
                            events.stream().map(ReceivedEvent::version).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (events.stream().anyMatch(event -> event.version() == unbearable.getOrDefault(event.stream(), 0L))) {
            throw new IllegalStateException("unbearable");
        }
        if (events.size() > limit.get()) {
            limit.set(Integer.MAX_VALUE);
            throw new IllegalStateException(new SQLException("gone", "08006"));
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM gathered_note");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Array array(Connection connection, String type, Object... values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
