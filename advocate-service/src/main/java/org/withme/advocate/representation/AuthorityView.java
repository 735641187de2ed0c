package org.withme.advocate.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Authority", description = "What the learner lets their advocate speak in.")
record AuthorityView(
        UUID id,
        UUID caseId,

        @Schema(description = "The subject of the advocate.")
        String advocate,

        @Schema(examples = "[\"assessment\"]") List<String> scope,

        @Schema(description = "STANDING, EXPIRED (the last day is over) or ENDED.", examples = "STANDING")
        String state,

        @Schema(description = "The last day.") LocalDate expiresOn,

        Instant givenAt,
        @Nullable Instant endedAt) {}
