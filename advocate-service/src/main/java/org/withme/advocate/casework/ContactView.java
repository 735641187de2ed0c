package org.withme.advocate.casework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseContact", description = "An attempt to speak with the learner.")
public record ContactView(
        UUID id,
        UUID caseId,

        @Schema(description = "Counted per case, from 1.", examples = "1")
        int attempt,

        Channel channel,
        boolean reached,
        @Nullable String note,
        Instant happenedAt,
        Instant loggedAt,

        @Schema(description = "The subject of who logged it.")
        String loggedBy,

        @Schema(description = "The role in which they did.", examples = "advocate")
        String capacity) {}
