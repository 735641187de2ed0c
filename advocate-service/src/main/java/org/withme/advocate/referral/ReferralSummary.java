package org.withme.advocate.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReferralSummary", description = "A referral in a list: why, since when, where it stands.")
record ReferralSummary(
        UUID id,
        UUID learnerId,
        @Schema(examples = "90000001") @Nullable String ukprn,
        ReferralState state,

        @Schema(description = "Why, in classes.", examples = "[\"WITHDRAWAL\"]")
        List<Signal> signals,

        Instant madeAt,

        @Schema(description = "Since when it waits: when the learner said yes.") @Nullable Instant agreedAt,

        @Nullable UUID caseId) {}
