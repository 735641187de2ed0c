package org.withme.advocate.casework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseNote", description = "A note in a case. It is never changed, only answered.")
public record NoteView(
        UUID id,
        UUID caseId,

        @Schema(description = "The note that it answers or contests.") @Nullable UUID about,

        String words,
        Instant writtenAt,

        @Schema(description = "The subject of who wrote it.")
        String writtenBy,

        @Schema(description = "learner, advocate or case-supervisor.", examples = "learner")
        String capacity) {}
