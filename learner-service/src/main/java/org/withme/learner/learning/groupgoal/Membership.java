package org.withme.learner.learning.groupgoal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group is to the caller.
 *
 * @param learner who they are as a learner; null if they are none
 * @param capacity in which role they are among its staff; null if they are not
 * @param isLearner whether they are among its learners
 * @param leftAt when they last left it as a learner; null if they never did
 */
record Membership(
        UUID group,
        @Nullable UUID learner,
        @Nullable String capacity,
        boolean isLearner,
        @Nullable Instant leftAt) {

    boolean isStaff() {
        return capacity != null;
    }

    boolean isIn() {
        return isStaff() || isLearner;
    }

    /** Who has left reads on, as it is today, what was the group's while they were in it. */
    boolean reads(GroupGoal goal) {
        return isIn() || (leftAt != null && goal.writtenAt().isBefore(leftAt));
    }
}
