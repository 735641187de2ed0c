package org.withme.assessment.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assignment.AssignmentSummary;
import org.withme.assessment.comment.WrittenComment;
import org.withme.assessment.evidence.EvidenceView;
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

        @Schema(description = "What the college set to the learner, with their own dates, the latest first.")
        List<AssignmentSummary> assignments,

        @Schema(
                description =
                        "Of what there is more than a copy holds, the oldest left out: assessments, evidence, comments or"
                                + " assignments.",
                examples = "[\"evidence\"]")
        List<String> cut) {

    @Schema(
            name = "CopiedAssessment",
            description = "An assessment, its result if it is out, its evidence and comments.")
    record CopiedAssessment(
            AssessmentView assessment,
            @Nullable ResultView result,

            @Schema(description = "What the learner handed in and the college may see, the latest first.")
            List<EvidenceView> evidence,

            @Schema(description = "What staff wrote beside the learner's own judgements, the latest first.")
            List<WrittenComment> comments) {}
}
