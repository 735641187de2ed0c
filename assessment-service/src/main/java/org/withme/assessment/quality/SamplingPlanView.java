package org.withme.assessment.quality;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.PublishedVersion;

@Schema(
        name = "SamplingPlan",
        description =
                "At how many of a hundred decisions quality assurance looks at least; where several apply, the highest.")
record SamplingPlanView(
        UUID frameworkId,
        @Schema(examples = "1") int version,

        @Schema(description = "Of all decisions.", examples = "20")
        int percent,

        @Schema(description = "Of an assessor's first ten at the college.", examples = "50")
        int newAssessorPercent,

        @Schema(description = "Of those that the learner disputes.", examples = "100")
        int disputedPercent,

        @Schema(description = "While no sample of the version has been signed off.", examples = "50")
        int firstUsePercent,

        @Schema(
                description = "Of those at the lowest value that still says that the criterion is met.",
                examples = "50")
        int borderlinePercent,

        @Schema(description = "When it was changed; absent while it is the one that stands until somebody changes it.")
        @Nullable Instant changedAt) {

    static SamplingPlanView of(PublishedVersion version, SamplingRates rates, Instant changedAt) {
        return new SamplingPlanView(
                version.frameworkId(),
                version.number(),
                rates.percent(),
                rates.newAssessorPercent(),
                rates.disputedPercent(),
                rates.firstUsePercent(),
                rates.borderlinePercent(),
                changedAt);
    }
}
