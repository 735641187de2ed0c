package org.withme.advocate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AdvocacyCase", description = "An advocate beside a learner.")
public record CaseView(
        UUID id,
        UUID learnerId,
        UUID referralId,
        @Schema(example = "90000001") String ukprn,

        @Schema(description = "The subject of the advocate.")
        String advocate,

        CaseState state,
        Instant openedAt,

        @Schema(description = "How often somebody tried to speak with the learner.")
        int attempts,

        @Schema(description = "How often they did.") int timesReached,

        Instant lastAttemptAt,
        String pauseReason,
        Instant closedAt,

        @Schema(description = "The subject of who closed it.")
        String closedBy,

        Outcome outcome,
        LocalDate returnedOn,
        Instant planChangedAt,
        BeforeYouWrite beforeYouWrite) {}
