package org.withme.learner.learning.reflection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WriteReflection", description = "The words are enough.")
record WriteReflection(
        @Schema(
                required = true,
                description = "Your own words; kept exactly as written.",
                maxLength = 10000,
                examples = "I got stuck on the risk assessment and asked. That was new.")
        String words,

        @Schema(description = "The goal, tutorial or judgement that it is about, if it is about one.") @Nullable About about) {}
