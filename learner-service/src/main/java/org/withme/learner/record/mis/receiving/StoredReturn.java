package org.withme.learner.record.mis.receiving;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.withme.learner.record.upload.StoredChunks;

/** A stored return as a stream, one chunk in memory at a time. */
public final class StoredReturn extends FilterInputStream {

    static final StoredChunks CHUNKS = new StoredChunks("ilr_import_chunk", "import_id");

    private static final int BUFFER = 64 * 1024;

    private long bytesRead;

    private StoredReturn(InputStream in) {
        super(in);
    }

    public static StoredReturn open(Connection connection, UUID id) throws IOException {
        return new StoredReturn(new GZIPInputStream(CHUNKS.open(connection, id), BUFFER));
    }

    public long bytesRead() {
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
}
