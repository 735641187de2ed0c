package org.withme.learner.learning.groupgoal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.StepView;

/** What is read with a goal of a group. */
record GroupGoalParts(List<StepView> steps, Votes votes) {

    /**
     * What the learners of the group say to it today.
     *
     * @param mine null of who is none, or has not said
     */
    record Votes(int members, int yes, int no, @Nullable GroupGoalAnswer mine) {

        boolean areAllForIt() {
            return members > 0 && yes == members;
        }
    }
}
