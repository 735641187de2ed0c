package org.withme.learner.learning.reflection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReflectionSharedWith", description = "Somebody with whom the learner shared a reflection.")
record SharedWithView(
        @Schema(description = "The person's place on the team.")
        UUID relationshipId,

        @Schema(examples = "Jo Marsh") @Nullable String name,

        @Schema(description = "In which role they are on the team.", examples = "mentor")
        String role,

        @Schema(
                description =
                        "Only SHARED is read by the person: the others were taken back, or the place is over, or you left its college.")
        ShareState state,

        @Schema(description = "When it was shared with them, the last time.")
        Instant sharedAt,

        @Schema(description = "When they read it first; absent if they have not.") @Nullable Instant readAt,

        @Nullable Instant takenBackAt) {}
