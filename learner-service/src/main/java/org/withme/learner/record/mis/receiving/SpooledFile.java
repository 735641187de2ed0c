package org.withme.learner.record.mis.receiving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.withme.platform.http.UploadedBody;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/**
 * A body on its way into the database: compressed in a temporary file, counted as it came. The file has no name
 * from its first byte on (Linux), so nothing of it outlives the process, however that ends.
 */
public final class SpooledFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpooledFile.class);
    private static final int BUFFER = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FileChannel file;
    private final long bytes;

    private SpooledFile(FileChannel file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Takes the whole body.
     *
     * @throws Problem 413 as soon as it is larger than the limit, 400 if there is none or it breaks off, 503 if there is no
     *     room for it
     */
    static SpooledFile of(InputStream body, long limit) {
        FileChannel file = open();
        try {
            return filled(file, body, limit);
        } catch (RuntimeException | Error e) {
            end(file);
            throw e;
        }
    }

    /** A file without a name, gone when it is closed or the process ends. */
    public static FileChannel open() {
        try {
            return FileChannel.open(
                    Files.createTempFile("withme-ilr-", ".gz"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static SpooledFile filled(FileChannel file, InputStream body, long limit) {
        long bytes;
        try (OutputStream packed = new FastGzip(new KeptOpen(Channels.newOutputStream(file)))) {
            bytes = UploadedBody.copy(body, packed, limit, "A return of this format");
        } catch (IOException e) {
            throw unavailable(e);
        }
        return new SpooledFile(file, bytes);
    }

    long bytes() {
        return bytes;
    }

    /** The body, gzipped, once: closing the stream is the end of the file. */
    InputStream packed() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() {
        end(file);
    }

    /** What a failure of the own disk means to the caller. */
    static Problem unavailable(IOException failure) {
        return Problem.of(StandardProblem.UNAVAILABLE).retryAfter(SOON).because(failure);
    }

    /** The return may be stored by now, so a failure here is nobody's but ours. */
    private static void end(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A temporary file could not be closed", e);
        }
    }

    /** The file is still to be read when everything is written. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Returns are repetitive: the fastest level already packs them to a tenth. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
