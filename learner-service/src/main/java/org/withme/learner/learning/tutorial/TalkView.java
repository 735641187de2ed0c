package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Talk", description = "A talk in the corridor, logged afterwards in one line.")
record TalkView(
        UUID id,
        UUID learnerId,
        @Schema(examples = "90000001") String ukprn,
        String words,

        @Schema(description = "Who logged it.", examples = "Jo Marsh") @Nullable String with,

        @Schema(description = "In which role.", examples = "mentor")
        String capacity,

        LocalDate talkedOn,
        Instant loggedAt) {}
