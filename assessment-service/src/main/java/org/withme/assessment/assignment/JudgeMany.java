package org.withme.assessment.assignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JudgeMany", description = "Judgements of many learners and criteria.")
record JudgeMany(
        @Schema(required = true, minItems = 1, maxItems = AssignmentRules.MOST_ROWS)
        List<Row> judgements) {

    JudgeMany {
        judgements = judgements == null ? List.of() : judgements;
    }

    @Schema(name = "JudgementRow", description = "One learner, one criterion, one value.")
    record Row(
            @Schema(description = "The learner; left out, everybody who works on it together.")
            UUID learnerId,

            @Schema(required = true, description = "A criterion of the assignment.")
            UUID criterionId,

            @Schema(
                    required = true,
                    description = "One of the scale's values, or a whole mark as text.",
                    examples = "Merit")
            String value,

            @Schema(
                    maxLength = 4000,
                    description =
                            "Why, where somebody waits for it, or if there is something to say. With the value that"
                                    + " stands it is added to a decision that has no reason.",
                    examples = "The plan held for a whole week.")
            String reason,

            @Schema(
                    description =
                            "Which attempt it is about, as the grid shows it; the first if left out. So a request that"
                                    + " is sent again, or was written down offline, never counts in a later attempt.",
                    examples = "1")
            Integer attempt) {}
}
