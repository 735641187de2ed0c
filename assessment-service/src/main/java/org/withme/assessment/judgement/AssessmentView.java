package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.AssessmentSummary;
import org.withme.assessment.assessment.State;
import org.withme.assessment.framework.Level;
import org.withme.assessment.framework.Portability;
import org.withme.assessment.framework.PublishedVersion;

@Schema(
        name = "Assessment",
        description = "A learner's assessment, with how each criterion stands as far as you may know.")
public record AssessmentView(
        UUID id,
        UUID learnerId,
        UUID frameworkId,
        UUID versionId,
        @Schema(examples = "1") int version,
        @Schema(examples = "Independent living award") String title,
        @Schema(examples = "LEVEL_1") @Nullable Level level,
        @Schema(examples = "90000001") @Nullable String ukprn,
        @Schema(examples = "IN_PROGRESS") State state,
        @Nullable UUID enrolmentId,
        Instant startedAt,
        @Nullable Instant publishedAt,
        Portability portability,

        @Schema(
                description =
                        "In which stage an appeal about it is that is not over: ENQUIRY, REVIEW or PANEL; absent while none is open.",
                examples = "ENQUIRY")
        @Nullable AppealStage underReview,

        @Schema(description = "Whether a learner advocate is with the learner in this, by the learner's authority.")
        boolean advocatePresent,

        List<JudgedCriterionView> criteria) {

    static AssessmentView of(
            AssessmentSummary summary,
            PublishedVersion version,
            boolean advocatePresent,
            List<JudgedCriterionView> criteria) {
        return new AssessmentView(
                summary.id(),
                summary.learnerId(),
                summary.frameworkId(),
                summary.versionId(),
                summary.version(),
                summary.title(),
                version.level(),
                summary.ukprn(),
                summary.state(),
                summary.enrolmentId(),
                summary.startedAt(),
                summary.publishedAt(),
                version.portability(),
                summary.underReview(),
                advocatePresent,
                criteria);
    }
}
