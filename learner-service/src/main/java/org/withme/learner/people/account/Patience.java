package org.withme.learner.people.account;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** How long one intake goes on asking the directory: until its time is over, or nothing came back several times in a row. */
final class Patience {

    private final Clock clock;
    private final Instant deadline;
    private final int mostFailures;
    private final AtomicInteger failures = new AtomicInteger();

    Patience(Clock clock, Instant deadline, int mostFailures) {
        this.clock = clock;
        this.deadline = deadline;
        this.mostFailures = mostFailures;
    }

    boolean isOver() {
        return failures.get() >= mostFailures || clock.instant().isAfter(deadline);
    }

    void answered() {
        failures.set(0);
    }

    void failed() {
        failures.incrementAndGet();
    }
}
