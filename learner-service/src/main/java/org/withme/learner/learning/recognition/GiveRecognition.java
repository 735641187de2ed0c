package org.withme.learner.learning.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveRecognition", description = "One sentence is enough.")
record GiveRecognition(
        @Schema(
                required = true,
                description =
                        "What you saw, in a sentence; the learner reads it, and so does their team at your college.",
                maxLength = 500,
                examples = "You explained the wiring until everybody at the bench had it.")
        String words,

        @Schema(description = "For what, if you want to say it apart.", examples = "HELP")
        RecognisedFor kind) {}
