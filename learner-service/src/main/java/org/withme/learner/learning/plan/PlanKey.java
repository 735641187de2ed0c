package org.withme.learner.learning.plan;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose plan it is: a learner's with one college, or the learner's alone.
 *
 * @param ukprn null of the learner's alone
 */
record PlanKey(UUID learner, @Nullable String ukprn) {

    private static final String OWN = "own";
    private static final Pattern UKPRN = Pattern.compile("[1-9][0-9]{7}");

    /** As an address calls it; empty for what no plan is called. */
    static Optional<PlanKey> called(UUID learner, String name) {
        if (OWN.equals(name)) {
            return Optional.of(new PlanKey(learner, null));
        }
        return UKPRN.matcher(name).matches() ? Optional.of(new PlanKey(learner, name)) : Optional.empty();
    }

    /** The college's number, or {@code own}. */
    String name() {
        return ukprn == null ? OWN : ukprn;
    }

    String link() {
        return "/v1/learners/" + learner + "/plans/" + name();
    }
}
