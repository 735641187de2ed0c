package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JudgeWithReason", description = "A value of the criterion's scale, and why: somebody answers it.")
record JudgeWithReason(
        @Schema(
                required = true,
                description = "One of the scale's values, or a whole mark as text.",
                examples = "Merit")
        String value,

        @Schema(required = true, maxLength = 4000, examples = "The plan held for a whole week, with two changes.")
        String reason) {}
