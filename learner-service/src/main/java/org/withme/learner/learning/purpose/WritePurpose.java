package org.withme.learner.learning.purpose;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteTutorialPurpose", description = "Written once, and nobody types it for an invitation again.")
record WritePurpose(
        @Schema(required = true, maxLength = 100, examples = "Choosing next year")
        String title,

        @Schema(
                required = true,
                description = "What happens, said to the learner.",
                maxLength = 1000,
                examples = "We start from what you want to become.")
        String whatToExpect,

        @Schema(
                required = true,
                description = "What the learner has afterwards.",
                maxLength = 1000,
                examples = "At most three choices that are yours.")
        String whatYouLeaveWith,

        @Schema(description = "All of it in the plainest words.", maxLength = 500)
        String inPlainWords,

        @Schema(required = true, description = "How long it takes.", minimum = "5", maximum = "240", examples = "30")
        Integer minutes) {}
