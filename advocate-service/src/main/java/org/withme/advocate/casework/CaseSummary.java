package org.withme.advocate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AdvocacyCaseSummary", description = "A case in a list.")
record CaseSummary(
        UUID id,
        UUID learnerId,
        @Schema(example = "90000001") String ukprn,

        @Schema(description = "The subject of the advocate.")
        String advocate,

        CaseState state,
        Instant openedAt,
        int attempts,
        Instant closedAt,
        Outcome outcome,
        LocalDate returnedOn) {}
