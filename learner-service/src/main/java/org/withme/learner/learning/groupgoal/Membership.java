package org.withme.learner.learning.groupgoal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group is to the caller.
 *
 * @param subject who they are
 * @param learner who they are as a learner; null if they are none
 * @param isStaff whether they are among its staff
 * @param isLearner whether they are among its learners
 * @param leftAt when they last left it as a learner; null if they never did
 */
record Membership(
        UUID group,
        String subject,
        @Nullable UUID learner,
        boolean isStaff,
        boolean isLearner,
        @Nullable Instant leftAt) {

    boolean isIn() {
        return isStaff || isLearner;
    }

    /** Who has left keeps what was the group's while they were in it. */
    boolean reads(GroupGoal goal) {
        return isIn() || (leftAt != null && goal.writtenAt().isBefore(leftAt));
    }
}
