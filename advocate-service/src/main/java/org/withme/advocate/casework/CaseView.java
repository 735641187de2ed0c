package org.withme.advocate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdvocacyCase", description = "An advocate beside a learner.")
public record CaseView(
        UUID id,
        UUID learnerId,
        @Nullable UUID referralId,
        @Schema(examples = "90000001") @Nullable String ukprn,

        @Schema(description = "The subject of the advocate.") @Nullable String advocate,

        CaseState state,
        Instant openedAt,

        @Schema(description = "How often somebody tried to speak with the learner.")
        int attempts,

        @Schema(description = "How often they did.") int timesReached,

        @Nullable Instant lastAttemptAt,
        @Nullable String pauseReason,
        @Nullable Instant closedAt,

        @Schema(description = "The subject of who closed it.") @Nullable String closedBy,

        @Nullable Outcome outcome,
        @Nullable LocalDate returnedOn,
        @Nullable Instant planChangedAt,
        @Nullable BeforeYouWrite beforeYouWrite) {}
