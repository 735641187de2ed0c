package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(name = "WriteGoal", description = "One sentence is enough.")
record WriteGoal(
        @Schema(
                required = true,
                description = "What you want to reach, in your own words; kept exactly as written.",
                maxLength = 2000,
                examples = "I want to get my driving theory so I can take the site job.")
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
        Boolean stretches,

        @Schema(description = "By when.", examples = "2027-03-26")
        LocalDate target,

        @Schema(description = "The first steps, twenty at most.")
        List<AddStep> steps,

        @Schema(
                description =
                        "For the learner: with which of their colleges it is agreed; the one where they have a mentor, if"
                                + " left out.",
                examples = "90000001")
        String ukprn,

        @Schema(description = "For staff: how and when the learner said it.")
        Said said) {

    WriteGoal {
        steps = steps == null ? List.of() : steps;
    }

    GoalText text() {
        return new GoalText(words, why, knownBy, ambitionId, level, stretches);
    }
}
