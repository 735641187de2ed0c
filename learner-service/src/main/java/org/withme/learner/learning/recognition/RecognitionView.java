package org.withme.learner.learning.recognition;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Recognition", description = "A sentence in which somebody recognised a learner.")
record RecognitionView(
        UUID id,
        UUID learnerId,
        String words,
        @Nullable RecognisedFor kind,

        @Schema(description = "Who recognised it.", examples = "Jo Marsh") @Nullable String name,

        @Schema(description = "In which role.", examples = "mentor")
        String capacity,

        @Schema(description = "The college for which they did.", examples = "90000001")
        String ukprn,

        Instant givenAt) {}
