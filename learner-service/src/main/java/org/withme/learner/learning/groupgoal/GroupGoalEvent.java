package org.withme.learner.learning.groupgoal;

import java.util.UUID;
import org.withme.learner.learning.plan.GoalState;
import org.withme.platform.events.DomainEvent;

/** In the stream of each learner who is in the group then; never a word of what was written. */
sealed interface GroupGoalEvent extends DomainEvent {

    record GroupGoalChanged(UUID stream, UUID goalId, UUID groupId, What what, GoalState state)
            implements GroupGoalEvent {
        @Override
        public String type() {
            return "learner.group-goal-changed.v1";
        }
    }

    /** What happened to it. */
    enum What {
        WRITTEN,
        /** It says something else, and the group has to agree anew. */
        REWORDED,
        DATE_MOVED,
        AGREED,
        STEP_ADDED,
        STEP_TICKED,
        /** It stands elsewhere. */
        MOVED
    }
}
