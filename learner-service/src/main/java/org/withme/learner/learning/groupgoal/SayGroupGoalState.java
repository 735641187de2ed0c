package org.withme.learner.learning.groupgoal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.learning.plan.GoalState;

@Schema(name = "SayGroupGoalState", description = "Where a goal of a group stands.")
record SayGroupGoalState(
        @Schema(required = true, description = "IN_PROGRESS, or how it is over.", examples = "ACHIEVED")
        GoalState state) {}
