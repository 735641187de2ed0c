package org.withme.assessment.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an assessment is, whatever was judged. */
@Schema(name = "AssessmentSummary", description = "An assessment in a list; it tells nothing of what was judged.")
public record AssessmentSummary(
        UUID id,
        UUID learnerId,
        UUID frameworkId,

        @Schema(description = "The version that it started with and keeps.")
        UUID versionId,

        @Schema(examples = "1") int version,
        @Schema(examples = "Independent living award") String title,

        @Schema(description = "The college that assesses.", examples = "90000001") @Nullable String ukprn,

        @Schema(description = "IN_PROGRESS, or PUBLISHED once its result is out.", examples = "IN_PROGRESS")
        State state,

        @Schema(description = "The enrolment that started it, if one did.") @Nullable UUID enrolmentId,

        Instant startedAt,
        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "In which stage an appeal about it is that is not over: ENQUIRY, REVIEW or PANEL; absent while none is open.",
                examples = "ENQUIRY")
        @Nullable AppealStage underReview) {}
