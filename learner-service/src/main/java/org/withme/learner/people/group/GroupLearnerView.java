package org.withme.learner.people.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GroupLearner", description = "A learner of a group.")
record GroupLearnerView(
        UUID learnerId,
        @Schema(examples = "A00000001") String learnRefNumber,
        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName,

        @Schema(description = "How the learner wants to be called.") @Nullable String preferredName,

        Instant joinedAt) {}
