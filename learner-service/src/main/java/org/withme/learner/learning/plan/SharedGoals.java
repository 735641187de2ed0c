package org.withme.learner.learning.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever knows of goals that a learner shares with others: a plan shows them beside their own. */
public interface SharedGoals {

    /**
     * The earliest first.
     *
     * @param ukprn of groups of this college; null for groups of no college
     */
    List<SharedGoalView> of(UUID learner, @Nullable String ukprn);
}
