package org.withme.learner.record.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Files in the chunks of a table, one chunk in memory at a time.
 *
 * @param table with the columns position and content
 * @param owner the column that says to what a chunk belongs
 */
public record StoredChunks(String table, String owner) {

    private static final int CHUNK = 512 * 1024;

    /**
     * Keeps a file, in the transaction of the handle.
     *
     * @throws IOException if the file cannot be read
     */
    public void store(Handle handle, UUID id, InputStream file) throws IOException {
        String insert = "insert into %s (%s, position, content) values (?, ?, ?)".formatted(table, owner);
        int position = 0;
        for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
            handle.execute(insert, id, position++, chunk);
        }
    }

    /** The file as it was kept; empty if there is none. */
    public InputStream open(Handle handle, UUID id) {
        return new Chunks(handle, "select content from %s where %s = ? and position = ?".formatted(table, owner), id);
    }

    public void drop(Handle handle, UUID id) {
        handle.execute("delete from %s where %s = ?".formatted(table, owner), id);
    }

    private static final class Chunks extends InputStream {

        private final Handle handle;
        private final String sql;
        private final UUID id;
        private byte[] chunk = {};
        private int next;
        private int position;

        Chunks(Handle handle, String sql, UUID id) {
            this.handle = handle;
            this.sql = sql;
            this.id = id;
        }

        @Override
        public int read() {
            return fill() ? chunk[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
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

        private boolean fill() {
            if (next < chunk.length) {
                return true;
            }
            chunk = handle.select(sql, id, position++)
                    .mapTo(byte[].class)
                    .findOne()
                    .orElseGet(() -> new byte[0]);
            next = 0;
            return chunk.length > 0;
        }
    }
}
