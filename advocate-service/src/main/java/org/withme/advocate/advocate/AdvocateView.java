package org.withme.advocate.advocate;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Advocate", description = "Somebody who stands beside learners.")
record AdvocateView(
        @Schema(description = "The person's subject at the identity provider.")
        String subject,

        @Schema(examples = "90000001") @Nullable String ukprn,
        List<String> specialisms,
        List<String> languages,
        List<String> places,

        @Schema(description = "How many cases may be open at once.", examples = "12")
        int capacity,

        @Schema(description = "How many are open.", examples = "7")
        int openCases,

        @Schema(description = "How many more can be accepted now.", examples = "5")
        int freePlaces,

        @Schema(examples = "outreach-2026") @Nullable String fundingLine,
        @Schema(examples = "20") @Nullable Integer hoursPerWeek,
        Instant registeredAt,
        Instant changedAt) {}
