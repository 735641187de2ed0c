package org.withme.learner.learning.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChangeGoal", description = "What a goal says from now on; what is left out is gone.")
record ChangeGoal(
        @Schema(
                required = true,
                description = "What you want to reach.",
                maxLength = 2000,
                example = "I want to pass my driving theory.")
        String words,

        @Schema(description = "Why it matters.", maxLength = 2000)
        String why,

        @Schema(description = "How we will know that it is reached.", maxLength = 2000)
        String knownBy,

        @Schema(description = "An ambition of the learner to which it belongs.")
        UUID ambitionId) {

    GoalText text() {
        return new GoalText(words, why, knownBy, ambitionId);
    }
}
