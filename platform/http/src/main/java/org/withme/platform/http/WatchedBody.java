package org.withme.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A body whose hash grows while somebody else reads it. */
final class WatchedBody extends FilterInputStream {

    private final MessageDigest digest;
    private boolean closed;
    private byte @Nullable [] hash;

    WatchedBody(InputStream body, MessageDigest digest) {
        super(body);
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            digest.update((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        in.close();
    }

    /** Of everything that was read, and of what is left if nobody has closed it. */
    byte[] hash() {
        if (hash == null) {
            drain();
            hash = digest.digest();
        }
        return hash;
    }

    private void drain() {
        try {
            if (!closed) {
                transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
