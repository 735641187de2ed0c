package org.withme.assessment.exams;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveCandidateNumbers", description = "Under which numbers learners sit their examinations.")
record GiveCandidateNumbers(
        @Schema(required = true, minItems = 1, maxItems = ExternalMarkRow.MOST)
        List<Row> candidates) {

    GiveCandidateNumbers {
        candidates = candidates == null ? List.of() : candidates;
    }

    @Schema(name = "CandidateRow", description = "One learner, one number.")
    record Row(
            @Schema(
                    description = "Your reference for the learner, as in your ILR return; or learnerId.",
                    maxLength = 12,
                    examples = "A00000001")
            String learner,

            @Schema(description = "The learner; or learner. Needed for whom no return has told a reference yet.")
            UUID learnerId,

            @Schema(
                    required = true,
                    description = "One that somebody had before is this learner's from now on.",
                    pattern = "^[A-Za-z0-9]{1,20}$",
                    examples = "0042")
            String candidate) {}
}
