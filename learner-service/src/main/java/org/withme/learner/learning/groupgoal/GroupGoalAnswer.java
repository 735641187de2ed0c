package org.withme.learner.learning.groupgoal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one learner of a group says to a goal. */
@Schema(name = "GroupGoalAnswer")
enum GroupGoalAnswer {
    YES,
    NO
}
