package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SharedGoal", description = "A goal that belongs to a group of the learner's.")
public record SharedGoalView(
        UUID id,
        UUID groupId,

        @Schema(examples = "Kitchen on Tuesdays") String groupName,

        String words,

        @Schema(description = "By when.") @Nullable LocalDate target,

        GoalState state,

        @Schema(description = "How many steps it has.") int steps,

        @Schema(description = "How many of them the group has done.")
        int stepsDone,

        @Schema(description = "false once the learner has left the group: it stays theirs to read.")
        boolean member) {}
