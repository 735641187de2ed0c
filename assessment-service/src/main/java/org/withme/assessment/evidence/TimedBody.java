package org.withme.assessment.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A body that has a time limit in whole: who sends a little now and then would keep a thread for ever. */
final class TimedBody extends FilterInputStream {

    private final Clock clock;
    private final Instant due;

    TimedBody(InputStream body, Clock clock, Duration longest) {
        super(body);
        this.clock = clock;
        this.due = clock.instant().plus(longest);
    }

    @Override
    public int read() throws IOException {
        return inTime(super.read());
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return inTime(super.read(buffer, from, length));
    }

    /** Between two pieces the server's own limit of reading counts. What is whole is taken, however long that took. */
    private int inTime(int read) {
        if (read >= 0 && clock.instant().isAfter(due)) {
            throw Problem.of(StandardProblem.UPLOAD_STALLED).header("Connection", "close");
        }
        return read;
    }
}
