package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Events that never take effect here because an operator decided so; in the running transaction. */
@ApplicationScoped
class SkippedEvents {

    private final DataSource dataSource;

    SkippedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An event's place in the log. */
    record Place(StreamKey key, long version) {}

    void add(Message message, Replay.SkipReason reason, String operator) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO skipped_event (topic, source, stream, version, type, reason, operator)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, message.key().topic());
            insert.setString(2, message.key().source());
            insert.setObject(3, message.key().stream());
            insert.setLong(4, message.version());
            insert.setString(5, message.type());
            insert.setString(6, reason.name());
            insert.setString(7, operator);
            insert.executeUpdate();
        }
    }

    Set<Place> all() throws SQLException {
        Set<Place> places = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT topic, source, stream, version FROM skipped_event");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StreamKey key = new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
                places.add(new Place(key, row.getLong(4)));
            }
        }
        return places;
    }
}
