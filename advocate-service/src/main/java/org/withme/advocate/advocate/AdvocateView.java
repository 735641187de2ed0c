package org.withme.advocate.advocate;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Advocate", description = "Somebody who stands beside learners.")
record AdvocateView(
        @Schema(description = "The person's subject at the identity provider.")
        String subject,

        @Schema(example = "90000001") @Nullable String ukprn,
        List<String> specialisms,
        List<String> languages,
        List<String> places,

        @Schema(description = "How many cases may be open at once.", example = "12")
        int capacity,

        @Schema(description = "How many are open.", example = "7")
        int openCases,

        @Schema(description = "How many more can be accepted now.", example = "5")
        int freePlaces,

        @Schema(example = "outreach-2026") @Nullable String fundingLine,
        @Schema(example = "20") @Nullable Integer hoursPerWeek,
        Instant registeredAt,
        Instant changedAt) {}
