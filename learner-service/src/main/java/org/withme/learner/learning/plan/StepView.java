package org.withme.learner.learning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalStep", description = "A step to a goal.")
public record StepView(
        UUID id,
        String words,

        @Schema(examples = "2027-01-29") @Nullable LocalDate due,

        @Schema(description = "When it was ticked; absent as long as it is not.") @Nullable Instant doneAt) {}
