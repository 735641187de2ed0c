package org.withme.learner.learning.groupgoal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerGroupGoal", description = "What one learner of the group says.")
record AnswerGroupGoal(
        @Schema(required = true, examples = "YES") GroupGoalAnswer answer) {}
