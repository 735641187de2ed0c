package org.withme.learner.record.profile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FoundLearner", description = "Somebody of the name: enough to tell who is meant.")
public record FoundLearner(
        UUID learnerId,
        @Schema(examples = "A123456789") String learnRefNumber,
        @Schema(examples = "Zoë") @Nullable String givenNames,
        @Schema(examples = "Młynarz") @Nullable String familyName,

        @Schema(description = "How the learner wants to be called.") @Nullable String preferredName,

        @Schema(description = "Whether the learner is at the college today.")
        boolean current) {}
