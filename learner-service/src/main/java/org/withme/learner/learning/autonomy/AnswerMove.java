package org.withme.learner.learning.autonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AnswerAutonomyMove")
record AnswerMove(
        @Schema(
                description = "What is said to it. Needed to say no, and to agree to go back.",
                maxLength = 2000,
                examples = "I want to try it again in spring.")
        @Nullable String reply) {}
