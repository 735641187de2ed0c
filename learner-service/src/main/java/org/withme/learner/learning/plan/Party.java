package org.withme.learner.learning.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.withme.platform.identity.Roles;

/**
 * Somebody who takes part in a plan.
 *
 * @param capacity the role in which they do
 * @param ukprn the college of whose plan staff are part; null on the side of the learner, whose are all
 */
record Party(
        Side side,
        String subject,
        String capacity,
        @Nullable String ukprn) {

    boolean isLearner() {
        return capacity.equals(Roles.LEARNER);
    }

    boolean isMentor() {
        return capacity.equals(Roles.MENTOR);
    }

    /** Speaks for the learner, by their authority, and decides nothing. */
    boolean isAdvocate() {
        return capacity.equals(Roles.ADVOCATE);
    }

    /** Whether a plan with this college, or the learner's alone, is one of theirs. */
    boolean isPartOf(@Nullable String plan) {
        return side == Side.LEARNER || Objects.equals(ukprn, plan);
    }

    Did at(Instant moment) {
        return new Did(side, subject, capacity, moment);
    }

    /** That somebody did something, as it is kept. */
    record Did(Side side, String subject, String capacity, Instant at) {

        boolean isByAdvocate() {
            return capacity.equals(Roles.ADVOCATE);
        }
    }
}
