package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ComparePlanText", description = "A text that may be proposed to a learner.")
record ComparePlanText(
        @Schema(
                required = true,
                description = "The words of a goal or step.",
                maxLength = 2000,
                examples = "Improve attendance.")
        String words) {}
