package org.withme.learner.learning.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a plan.
 *
 * @param capacity the role in which they do
 * @param ukprn the college of whose plan staff are part; null for the learner, whose are all
 */
record Party(
        Side side,
        String subject,
        String capacity,
        @Nullable String ukprn) {

    boolean isLearner() {
        return side == Side.LEARNER;
    }

    Did at(Instant moment) {
        return new Did(side, subject, capacity, moment);
    }

    /** That somebody did something, as it is kept. */
    record Did(Side side, String subject, String capacity, Instant at) {}
}
