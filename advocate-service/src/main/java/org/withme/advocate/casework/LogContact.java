package org.withme.advocate.casework;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LogContact", description = "Somebody tried to speak with the learner.")
record LogContact(
        @Schema(
                required = true,
                enumeration = {"EMAIL", "TELEPHONE", "TEXT", "POST", "VIDEO", "IN_PERSON"},
                examples = "TELEPHONE")
        String channel,

        @Schema(required = true, description = "Whether they did speak.", examples = "true")
        Boolean reached,

        @Schema(description = "When; now if left out.") Instant happenedAt,

        @Schema(
                maxLength = 4000,
                description = "What it was about; read by the learner, the advocate and the case supervisor.")
        String note) {}
