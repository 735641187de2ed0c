package org.withme.learner.message.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message is tried again that was not taken: after a minute, then after twice as long each time, up to an hour.
 *
 * @param giveUpAfter how long altogether
 */
record RetryPauses(Duration giveUpAfter) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    /**
     * @param attempts how often it was tried
     * @param from when it could leave first
     * @return empty if it is given up
     */
    Optional<Instant> next(int attempts, Instant from, Instant now) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return next.isAfter(from.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }
}
