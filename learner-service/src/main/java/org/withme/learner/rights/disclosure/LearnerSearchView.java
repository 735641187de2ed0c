package org.withme.learner.rights.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LearnerSearch", description = "That somebody of your college looked for a learner by name, and why.")
record LearnerSearchView(
        UUID id,
        DisclosureView.Somebody searchedBy,
        Instant searchedAt,
        String reason,

        @Schema(description = "How many learners were shown.", examples = "1")
        int found,

        @Schema(description = "Why those who were found are not told at once; absent if they are.") @Nullable Delay delay) {}
