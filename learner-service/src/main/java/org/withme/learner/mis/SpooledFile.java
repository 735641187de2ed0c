package org.withme.learner.mis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A body on its way into the database: compressed in a temporary file, hashed and counted as it came. */
final class SpooledFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final byte[] sha256;
    private final long bytes;

    private SpooledFile(Path file, byte[] sha256, long bytes) {
        this.file = file;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /**
     * Takes the whole body.
     *
     * @throws Problem 413 as soon as it is larger than the limit, 400 if there is none
     */
    static SpooledFile of(InputStream body, long limit) throws IOException {
        Path file = Files.createTempFile("withme-ilr-", ".gz");
        try {
            MessageDigest digest = sha256();
            long bytes;
            try (OutputStream packed = new FastGzip(Files.newOutputStream(file));
                    OutputStream hashed = new DigestOutputStream(packed, digest)) {
                bytes = copy(body, hashed, limit);
            }
            if (bytes == 0) {
                throw Problem.of(StandardProblem.MALFORMED_REQUEST)
                        .error("", "missing-body", "The body is empty.", "Send the file as the body.");
            }
            return new SpooledFile(file, digest.digest(), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    byte[] hash() {
        return sha256.clone();
    }

    long bytes() {
        return bytes;
    }

    /** The body, gzipped. */
    InputStream packed() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long copy(InputStream body, OutputStream to, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            if (bytes > limit) {
                throw Problem.of(StandardProblem.PAYLOAD_TOO_LARGE)
                        .detail("A return of this format has at most " + limit + " bytes.");
            }
            to.write(buffer, 0, read);
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
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
