package org.withme.learner.people.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.withme.platform.problem.Violations;

/** A body of which no more is read than a request may have. */
final class BoundedBody extends FilterInputStream {

    private final int most;
    private long count;

    BoundedBody(InputStream body, int most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        return next < 0 ? next : counted(next, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int bytes) {
        count += bytes;
        new Violations()
                .addIf(count > most, "", RowRule.TOO_LARGE.with("most", most))
                .orThrow();
        return result;
    }
}
