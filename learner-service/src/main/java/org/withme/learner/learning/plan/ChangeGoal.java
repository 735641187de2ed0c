package org.withme.learner.learning.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChangeGoal", description = "What a goal says from now on; what is left out is gone.")
record ChangeGoal(
        @Schema(
                required = true,
                description = "What you want to reach.",
                maxLength = 2000,
                examples = "I want to pass my driving theory.")
        String words,

        @Schema(description = "Why it matters.", maxLength = 2000)
        String why,

        @Schema(description = "How we will know that it is reached.", maxLength = 2000)
        String knownBy,

        @Schema(
                description =
                        "The id of an ambition to which it belongs. iag-service keeps ambitions: the id is not checked here, and whoever reads it finds there what they may.")
        UUID ambitionId,

        @Schema(
                description = "The level of what is studied for it, 0 for entry level.",
                minimum = "0",
                maximum = "8",
                examples = "2")
        Integer level,

        @Schema(description = "Whether it is harder than what you reached before.")
        Boolean stretches) {

    GoalText text() {
        return new GoalText(words, why, knownBy, ambitionId, level, stretches);
    }
}
