package org.withme.learner.learning.tutorial;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerTutorial", description = "What you say to the time that you were asked about.")
record AnswerTutorial(
        @Schema(required = true, examples = "OTHER_TIME") Reply answer,

        @Schema(description = "With OTHER_TIME, which.", examples = "2026-12-03T15:00:00Z")
        Instant startsAt,

        @Schema(description = "What you want to say with it, if anything.", maxLength = 500)
        String words) {}
