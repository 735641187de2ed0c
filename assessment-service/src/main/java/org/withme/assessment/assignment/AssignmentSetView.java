package org.withme.assessment.assignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AssignmentSet", description = "What is set now, and to whom.")
record AssignmentSetView(
        AssignmentSummary assignment,

        @Schema(description = "One for each learner who was meant.")
        List<LearnerAnswer> learners) {

    @Schema(name = "AssignedLearnerAnswer", description = "Whether it is set to a learner.")
    record LearnerAnswer(
            UUID learnerId,
            @Schema(examples = "SET") Outcome outcome,

            @Schema(description = "The assessment in which it counts.") @Nullable UUID assessmentId,

            @Schema(description = "Why it is not set to them.") @Nullable RowRefusal refusal) {}

    /** What became of one learner. */
    @Schema(name = "AssignedLearnerOutcome")
    enum Outcome {
        SET,
        REFUSED
    }
}
