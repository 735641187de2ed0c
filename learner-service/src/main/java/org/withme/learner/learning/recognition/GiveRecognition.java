package org.withme.learner.learning.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveRecognition", description = "One sentence is enough.")
record GiveRecognition(
        @Schema(
                required = true,
                description = "What you saw, in a sentence; the learner and their team read it.",
                maxLength = 500,
                example = "You explained the wiring to Lee until it worked.")
        String words,

        @Schema(description = "For what, if you want to say it apart.", example = "HELP")
        RecognisedFor kind) {}
