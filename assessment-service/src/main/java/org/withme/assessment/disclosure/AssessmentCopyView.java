package org.withme.assessment.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.judgement.AssessmentView;
import org.withme.assessment.result.ResultView;

@Schema(
        name = "AssessmentCopy",
        description = "A learner's assessments at one college when they were copied (W3), as the college sees them.")
record AssessmentCopyView(
        UUID disclosureId,
        UUID learnerId,
        Instant copiedAt,

        @Schema(description = "The latest first.") List<CopiedAssessment> assessments,

        @Schema(
                description = "Of what there is more than a copy holds, the oldest left out: assessments.",
                examples = "[\"assessments\"]")
        List<String> cut) {

    @Schema(name = "CopiedAssessment", description = "An assessment, and its result if it is out.")
    record CopiedAssessment(
            AssessmentView assessment, @Nullable ResultView result) {}
}
