package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SayGoalState", description = "Where a goal stands.")
record SayGoalState(
        @Schema(required = true, description = "IN_PROGRESS, or how it is over.", examples = "ACHIEVED")
        GoalState state,

        @Schema(description = "Why, if it is proposed.", maxLength = 2000)
        String reason) {}
