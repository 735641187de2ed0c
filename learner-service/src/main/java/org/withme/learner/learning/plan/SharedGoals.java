package org.withme.learner.learning.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.identity.Caller;

/** Whoever knows of goals that a learner shares with others: a plan shows them beside their own. */
public interface SharedGoals {

    /**
     * The earliest first.
     *
     * @param ukprn of groups of this college; null for groups of no college
     */
    List<SharedGoalView> of(UUID learner, @Nullable String ukprn);

    /** Whether somebody beside the learner reads all of them that are not over: they are in each of those groups, at their college. */
    boolean areOpenTo(Caller reader, UUID learner, @Nullable String ukprn);

    /**
     * On which the learner's groups are at work, the next due first: to the learner all, to staff those of groups in which they
     * are, too, at their college.
     */
    List<GoalNow> now(UUID learner, Caller reader, int most);
}
