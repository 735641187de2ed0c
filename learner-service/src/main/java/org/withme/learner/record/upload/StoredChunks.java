package org.withme.learner.record.upload;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Files in the chunks of a table, one chunk in memory at a time.
 *
 * @param table with the columns position and content
 * @param owner the column that says to what a chunk belongs
 */
public record StoredChunks(String table, String owner) {

    private static final int CHUNK = 512 * 1024;

    /**
     * Keeps a file, in the transaction of the connection.
     *
     * @throws IOException if the file cannot be read
     */
    public void store(Connection connection, UUID id, InputStream file) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %s (%s, position, content) values (?, ?, ?)".formatted(table, owner))) {
            int position = 0;
            for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                insert.setObject(1, id);
                insert.setInt(2, position++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** The file as it was kept; empty if there is none. */
    public InputStream open(Connection connection, UUID id) {
        return new Chunks(
                connection, "select content from %s where %s = ? and position = ?".formatted(table, owner), id);
    }

    public void drop(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from %s where %s = ?".formatted(table, owner))) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** The database could not be asked: nothing is said about the file. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super(cause);
        }

        public SQLException failure() {
            return (SQLException) getCause();
        }
    }

    private static final class Chunks extends InputStream {

        private final Connection connection;
        private final String sql;
        private final UUID id;
        private byte[] chunk = {};
        private int next;
        private int position;

        Chunks(Connection connection, String sql, UUID id) {
            this.connection = connection;
            this.sql = sql;
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - next);
            System.arraycopy(chunk, next, buffer, from, count);
            next += count;
            return count;
        }

        @Override
        public int available() {
            return chunk.length - next;
        }

        private boolean fill() throws IOException {
            if (next < chunk.length) {
                return true;
            }
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, id);
                query.setInt(2, position++);
                try (ResultSet row = query.executeQuery()) {
                    chunk = row.next() ? row.getBytes(1) : new byte[0];
                    next = 0;
                    return chunk.length > 0;
                }
            } catch (SQLException e) {
                throw new Unreadable(e);
            }
        }
    }
}
