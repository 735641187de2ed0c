package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a goal stands. Not achieving one is no failing: it changes course or is let go (L14). */
@Schema(name = "GoalState")
public enum GoalState {
    /** Not signed by both as it reads now. */
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    ACHIEVED,
    CHANGED_COURSE,
    LET_GO;

    public boolean isOver() {
        return this == ACHIEVED || this == CHANGED_COURSE || this == LET_GO;
    }
}
