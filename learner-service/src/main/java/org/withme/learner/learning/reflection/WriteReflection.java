package org.withme.learner.learning.reflection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteReflection", description = "The words are enough.")
record WriteReflection(
        @Schema(
                required = true,
                description = "Your own words; kept exactly as written.",
                maxLength = 10000,
                example = "I got stuck on the risk assessment and asked. That was new.")
        String words) {}
