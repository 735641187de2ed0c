package org.withme.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose sender may leave before its end: then it is broken off, which is nobody's error here. */
final class WholeBody extends FilterInputStream {

    WholeBody(InputStream body) {
        super(body);
    }

    /** The body ended before its end. */
    static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenOff(IOException cause) {
            super("The body broke off before its end", cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw ProblemTranslation.isTooLarge(e) ? e : new BrokenOff(e);
        }
    }
}
