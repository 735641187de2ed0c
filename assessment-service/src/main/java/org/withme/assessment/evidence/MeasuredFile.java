package org.withme.assessment.evidence;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.withme.assessment.storage.Incoming;

/** A file on its way to where it is kept: hashed and counted, and its beginning remembered. */
final class MeasuredFile extends OutputStream {

    private final Incoming to;
    private final MessageDigest digest = digest();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long bytes;

    MeasuredFile(Incoming to) {
        this.to = to;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) {
        to.write(piece, from, length);
        digest.update(piece, from, length);
        beginning.write(piece, from, Math.min(length, FileTypes.BEGINNING - beginning.size()));
        bytes += length;
    }

    byte[] beginning() {
        return beginning.toByteArray();
    }

    long bytes() {
        return bytes;
    }

    /** Once, when all of it is written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] whole) {
        return HexFormat.of().formatHex(digest().digest(whole));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
