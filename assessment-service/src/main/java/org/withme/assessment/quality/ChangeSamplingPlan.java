package org.withme.assessment.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChangeSamplingPlan", description = "What changes; what is left out stays. Each is 1 to 100.")
record ChangeSamplingPlan(
        @Schema(
                description = "Of a hundred decisions, at how many quality assurance looks at least; not fewer than the"
                        + " version says.",
                examples = "20")
        Integer percent,

        @Schema(description = "Of an assessor's first ten at the college.", examples = "50")
        Integer newAssessorPercent,

        @Schema(description = "Of those that the learner disputes.", examples = "100")
        Integer disputedPercent,

        @Schema(description = "While no sample of the version has been signed off.", examples = "50")
        Integer firstUsePercent,

        @Schema(
                description =
                        "Of those at the lowest value that still says that the criterion is met, on a scale of three"
                                + " words or more.",
                examples = "50")
        Integer borderlinePercent) {}
