package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Streams that stopped at an event, and what is behind it; in the running transaction. */
@ApplicationScoped
class ParkedStreams {

    private static final String OF_STREAM = " WHERE (topic, source, stream) = (?, ?, ?)";

    private static final String PAGE = """
            SELECT p.topic, p.source, p.stream, p.version, p.type, p.reason, p.parked_at,
                   (SELECT count(*) FROM parked_event e
                     WHERE (e.topic, e.source, e.stream) = (p.topic, p.source, p.stream))
            FROM parked_stream p
            WHERE (p.topic, p.source, p.stream) > (?, ?, ?)
            ORDER BY p.topic, p.source, p.stream LIMIT ?""";

    private final DataSource dataSource;
    private final MessageTable waiting;
    private final MessageTable events;

    ParkedStreams(DataSource dataSource) {
        this.dataSource = dataSource;
        this.waiting = new MessageTable(dataSource, "inbox_waiting");
        this.events = new MessageTable(dataSource, "parked_event");
    }

    /** Stops the stream at this message; what waits behind it waits here from now on. */
    void park(Message message, String reason) throws SQLException {
        String sql =
                "INSERT INTO parked_stream (topic, source, stream, version, type, reason) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (topic, source, stream) DO UPDATE"
                        + " SET version = excluded.version, type = excluded.type, reason = excluded.reason";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            bind(upsert, message.key());
            upsert.setLong(4, message.version());
            upsert.setString(5, message.type());
            upsert.setString(6, reason);
            upsert.executeUpdate();
        }
        events.add(message);
        waiting.moveAll(message.key(), events);
    }

    /** The stream stopped again, at what is its first event now. */
    void parkAgain(StreamKey key, String reason) throws SQLException {
        Optional<Message> first = first(key);
        if (first.isPresent()) {
            park(first.get(), reason);
        }
    }

    /** Keeps a later event of a parked stream behind the others. */
    void add(Message message) throws SQLException {
        events.add(message);
    }

    Optional<Message> first(StreamKey key) throws SQLException {
        return events.firstFrom(key, 0);
    }

    List<Message> from(StreamKey key, long version, int most) throws SQLException {
        return events.from(key, version, most);
    }

    long count(StreamKey key) throws SQLException {
        return events.count(key);
    }

    void removeUpTo(StreamKey key, long version) throws SQLException {
        events.removeUpTo(key, version);
    }

    /** Lets the stream go on; events behind a gap wait for their predecessors as usual. */
    void release(StreamKey key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM parked_stream" + OF_STREAM)) {
            bind(delete, key);
            delete.executeUpdate();
        }
        events.moveAll(key, waiting);
    }

    /** Of every source: an operator names topic and stream. */
    List<StreamKey> keys(String topic, UUID stream) throws SQLException {
        List<StreamKey> keys = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT source FROM parked_stream WHERE topic = ? AND stream = ? ORDER BY source")) {
            query.setString(1, topic);
            query.setObject(2, stream);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(new StreamKey(topic, row.getString(1), stream));
                }
            }
        }
        return keys;
    }

    List<Replay.Parked> after(StreamKey last, int limit) throws SQLException {
        List<Replay.Parked> page = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            bind(query, last);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(new Replay.Parked(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getLong(8)));
                }
            }
        }
        return page;
    }

    private static void bind(PreparedStatement statement, StreamKey key) throws SQLException {
        statement.setString(1, key.topic());
        statement.setString(2, key.source());
        statement.setObject(3, key.stream());
    }
}
