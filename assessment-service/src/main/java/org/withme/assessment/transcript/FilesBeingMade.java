package org.withme.assessment.transcript;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** How many files are made at once on this instance: each takes a core and its memory, and everybody else is waiting for both. */
final class FilesBeingMade {

    private static final int MOST = 2;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(MOST);

    /** @throws Problem 503 if as many are made already */
    byte[] during(Supplier<byte[]> making) {
        if (!places.tryAcquire()) {
            throw Problem.of(StandardProblem.UNAVAILABLE)
                    .retryAfter(SOON)
                    .detail("Too many files are being made at the moment; the page is there already.");
        }
        try {
            return making.get();
        } finally {
            places.release();
        }
    }
}
