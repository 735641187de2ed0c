package org.withme.platform.events.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A table of messages as they arrived, by stream and version; in the running transaction. */
final class MessageTable {

    private static final String COLUMNS = "topic, source, stream, version, header_names, header_values, value";
    private static final String OF_STREAM = " WHERE (topic, source, stream) = (?, ?, ?)";

    private final Jdbi database;
    private final String table;

    MessageTable(Jdbi database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Keeps a message, once. */
    void add(Message message) {
        String sql = "INSERT INTO " + table + " (" + COLUMNS
                + ") VALUES (:topic, :source, :stream, :version, :names, :values, :value) ON CONFLICT DO NOTHING";
        database.useHandle(handle -> handle.createUpdate(sql)
                .bind("topic", message.key().topic())
                .bind("source", message.key().source())
                .bind("stream", message.key().stream())
                .bind("version", message.version())
                .bindArray("names", String.class, message.headerNames())
                .bind("values", message.headerValues().toArray(byte[][]::new))
                .bind("value", message.value())
                .execute());
    }

    /** The stream's first message at or behind a version. */
    Optional<Message> firstFrom(StreamKey key, long version) {
        return from(key, version, 1).stream().findFirst();
    }

    /** The stream's first messages at or behind a version, in order. */
    List<Message> from(StreamKey key, long version, int most) {
        String sql = "SELECT " + COLUMNS + " FROM " + table + OF_STREAM + " AND version >= ? ORDER BY version LIMIT ?";
        return database.withHandle(handle -> handle.select(sql, key.topic(), key.source(), key.stream(), version, most)
                .map((row, context) -> message(row))
                .list());
    }

    long count(StreamKey key) {
        String sql = "SELECT count(*) FROM " + table + OF_STREAM;
        return database.withHandle(handle -> handle.select(sql, key.topic(), key.source(), key.stream())
                .mapTo(Long.class)
                .one());
    }

    void removeUpTo(StreamKey key, long version) {
        String sql = "DELETE FROM " + table + OF_STREAM + " AND version <= ?";
        database.useHandle(handle -> handle.execute(sql, key.topic(), key.source(), key.stream(), version));
    }

    /** Moves what is left of a stream to another table. */
    void moveAll(StreamKey key, MessageTable other) {
        String sql = "WITH moved AS (DELETE FROM " + table + OF_STREAM + " RETURNING *) INSERT INTO " + other.table
                + " (" + COLUMNS + ") SELECT " + COLUMNS + " FROM moved ON CONFLICT DO NOTHING";
        database.useHandle(handle -> handle.execute(sql, key.topic(), key.source(), key.stream()));
    }

    private static Message message(ResultSet row) throws SQLException {
        StreamKey key = new StreamKey(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
        List<String> names = List.of((String[]) row.getArray(5).getArray());
        List<byte[]> values = List.of((byte[][]) row.getArray(6).getArray());
        return new Message(key, row.getLong(4), names, values, row.getBytes(7));
    }
}
