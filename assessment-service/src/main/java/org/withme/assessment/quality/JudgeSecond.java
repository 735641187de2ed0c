package org.withme.assessment.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JudgeSecond", description = "What you judge, without having seen what was decided.")
record JudgeSecond(
        @Schema(required = true, description = "On the criterion's scale.", examples = "Pass")
        String value,

        @Schema(
                maxLength = 4000,
                description = "Why, if there is something to say.",
                examples = "The plan held for a week.")
        String reason) {}
