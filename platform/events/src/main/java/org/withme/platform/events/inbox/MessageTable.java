package org.withme.platform.events.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A table of messages as they arrived, by stream and version; in the running transaction. */
final class MessageTable {

    private static final String COLUMNS = "topic, source, stream, version, header_names, header_values, value";
    private static final String OF_STREAM = " WHERE (topic, source, stream) = (?, ?, ?)";

    private final DataSource dataSource;
    private final String table;

    MessageTable(DataSource dataSource, String table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /** Keeps a message, once. */
    void add(Message message) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, message.key());
            insert.setLong(4, message.version());
            insert.setArray(
                    5, connection.createArrayOf("text", message.headerNames().toArray()));
            insert.setArray(
                    6, connection.createArrayOf("bytea", message.headerValues().toArray(byte[][]::new)));
            insert.setBytes(7, message.value());
            insert.executeUpdate();
        }
    }

    /** The stream's first message at or behind a version. */
    Optional<Message> firstFrom(StreamKey key, long version) throws SQLException {
        return from(key, version, 1).stream().findFirst();
    }

    /** The stream's first messages at or behind a version, in order. */
    List<Message> from(StreamKey key, long version, int most) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM " + table + OF_STREAM + " AND version >= ? ORDER BY version LIMIT ?";
        List<Message> messages = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, key);
            query.setLong(4, version);
            query.setInt(5, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    messages.add(message(row));
                }
            }
        }
        return messages;
    }

    long count(StreamKey key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM " + table + OF_STREAM)) {
            bind(query, key);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void removeUpTo(StreamKey key, long version) throws SQLException {
        String sql = "DELETE FROM " + table + OF_STREAM + " AND version <= ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            bind(delete, key);
            delete.setLong(4, version);
            delete.executeUpdate();
        }
    }

    /** Moves what is left of a stream to another shelf. */
    void moveAll(StreamKey key, MessageTable other) throws SQLException {
        String sql = "WITH moved AS (DELETE FROM " + table + OF_STREAM + " RETURNING *) INSERT INTO " + other.table
                + " (" + COLUMNS + ") SELECT " + COLUMNS + " FROM moved ON CONFLICT DO NOTHING";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement move = connection.prepareStatement(sql)) {
            bind(move, key);
            move.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, StreamKey key) throws SQLException {
        statement.setString(1, key.topic());
        statement.setString(2, key.source());
        statement.setObject(3, key.stream());
    }

    private static Message message(ResultSet row) throws SQLException {
        StreamKey key = new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
        List<String> names = List.of((String[]) row.getArray(5).getArray());
        List<byte[]> values = List.of((byte[][]) row.getArray(6).getArray());
        return new Message(key, row.getLong(4), names, values, row.getBytes(7));
    }
}
