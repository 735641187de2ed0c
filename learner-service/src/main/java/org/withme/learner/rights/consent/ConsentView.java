package org.withme.learner.rights.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Consent", description = "What the learner agreed to, and whether it still stands.")
record ConsentView(
        UUID id,
        UUID learnerId,
        @Schema(examples = "careers-feed") String purpose,
        @Schema(examples = "careers-demo") @Nullable String recipient,
        @Schema(examples = "[\"ambition\"]") List<String> scope,
        @Schema(examples = "2026-1") String wordingVersion,

        @Schema(description = "GIVEN or WITHDRAWN.", examples = "GIVEN")
        String state,

        Instant givenAt,
        @Nullable Instant withdrawnAt) {}
