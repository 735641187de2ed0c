package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RateTutorial")
record RateTutorial(
        @Schema(required = true, examples = "PARTLY") WorthIt worthIt,

        @Schema(description = "For yourself, if you want to remember why: nobody else reads it.", maxLength = 1000)
        String words) {}
