package org.withme.learner.learning.goaltemplate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalTemplate", description = "A goal that the staff of a college propose often.")
record GoalTemplateView(
        UUID id,
        String words,

        @Schema(description = "Why it would matter.") @Nullable String why,

        @Schema(description = "How it would be known that it is reached.") @Nullable String knownBy,

        List<String> steps,
        Instant changedAt) {}
