package org.withme.advocate.casework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdvocacyPlan", description = "What the learner wants to come of the case, in their own words.")
public record PlanView(
        UUID caseId,

        @Schema(description = "Exactly as the learner wrote it; absent if they have not yet.") @Nullable String words,

        @Nullable Instant changedAt) {}
