package org.withme.learner.learning.reflection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reflection", description = "What a learner wrote for themselves.")
record ReflectionView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The learner's words, exactly as written.")
        String words,

        @Schema(description = "What it is about, as its writer said; absent if they named nothing.") @Nullable About about,

        Instant writtenAt,

        @Schema(description = "When it was last changed; absent if never.") @Nullable Instant changedAt,

        @Schema(description = "Who reads it here now, in words (W1).", examples = "You alone.")
        String whoReads,

        @Schema(
                description =
                        "With whom it was ever shared, each place on the team once, the earliest first; for the learner alone.")
        @Nullable List<SharedWithView> sharedWith) {}
