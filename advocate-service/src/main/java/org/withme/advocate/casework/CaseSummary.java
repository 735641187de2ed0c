package org.withme.advocate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdvocacyCaseSummary", description = "A case in a list.")
record CaseSummary(
        UUID id,
        UUID learnerId,
        @Schema(examples = "90000001") @Nullable String ukprn,

        @Schema(description = "The subject of the advocate.") @Nullable String advocate,

        CaseState state,
        Instant openedAt,
        int attempts,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate returnedOn) {}
