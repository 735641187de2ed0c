package org.withme.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Text that must be UTF-8. Parsers of JSON and XML are more generous: they read overlong forms, which other readers may not
 * see for what they are, and take zero bytes for another encoding.
 */
public final class StrictUtf8 extends FilterInputStream {

    private static final int CHARS_AT_ONCE = 2048;
    private static final int LONGEST_FORM = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer text = CharBuffer.allocate(CHARS_AT_ONCE);
    private final ByteBuffer begun = ByteBuffer.allocate(LONGEST_FORM);

    public StrictUtf8(InputStream text) {
        super(text);
    }

    /** @throws MalformedInputException if it is not UTF-8, or a zero byte */
    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws MalformedInputException if it is not UTF-8, or a zero byte */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            requireNoZero(buffer, offset, read);
            check(ByteBuffer.wrap(buffer, offset, read));
        } else if (read < 0 && begun.position() > 0) {
            throw new MalformedInputException(begun.position());
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, CHARS_AT_ONCE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check(ByteBuffer bytes) throws IOException {
        while (begun.position() > 0 && bytes.hasRemaining()) {
            begun.put(bytes.get()).flip();
            decode(begun);
            begun.compact();
        }
        decode(bytes);
        begun.put(bytes);
    }

    private static void requireNoZero(byte[] bytes, int offset, int length) throws MalformedInputException {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == 0) {
                throw new MalformedInputException(1);
            }
        }
    }

    /** Leaves what is the beginning of a character. */
    private void decode(ByteBuffer bytes) throws IOException {
        CoderResult result;
        do {
            result = decoder.decode(bytes, text.clear(), false);
            if (result.isError()) {
                result.throwException();
            }
        } while (result.isOverflow());
    }
}
