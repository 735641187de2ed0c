package org.withme.learner.mis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** A stored return as a stream, one chunk in memory at a time. */
final class StoredReturn extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private long bytesRead;

    private StoredReturn(InputStream in) {
        super(in);
    }

    static StoredReturn open(Connection connection, UUID id) throws IOException {
        return new StoredReturn(new GZIPInputStream(new Chunks(connection, id), BUFFER));
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        bytesRead += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        bytesRead += Math.max(0, read);
        return read;
    }

    /** The database could not be asked: nothing is said about the file. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super(cause);
        }

        SQLException failure() {
            return (SQLException) getCause();
        }
    }

    private static final class Chunks extends InputStream {

        private final Connection connection;
        private final UUID id;
        private byte[] chunk = {};
        private int next;
        private int position;

        Chunks(Connection connection, UUID id) {
            this.connection = connection;
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
            try (PreparedStatement query = connection.prepareStatement(
                    "select content from ilr_import_chunk where import_id = ? and position = ?")) {
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
