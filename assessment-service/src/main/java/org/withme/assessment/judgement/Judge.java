package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Judge", description = "A value of the criterion's scale.")
record Judge(
        @Schema(
                required = true,
                description = "One of the scale's values, or a whole mark as text.",
                examples = "Merit")
        String value,

        @Schema(
                maxLength = 4000,
                description = "Why, if there is something to say.",
                examples = "The plan held for a whole week, with two changes.")
        String reason) {}
