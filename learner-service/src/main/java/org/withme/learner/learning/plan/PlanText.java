package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PlanText",
        description = "What is signed, or was: the goals that are not over, with their steps and dates on that day.")
record PlanText(
        @Schema(description = "Which version of the plan it is.", examples = "1")
        int number,

        List<Agreed> goals) {

    /** What it says of these goals. */
    PlanText of(Set<UUID> ids) {
        return new PlanText(
                number,
                goals.stream().filter(goal -> ids.contains(goal.goalId())).toList());
    }

    @Schema(name = "PlanTextGoal", description = "A goal as it is signed.")
    record Agreed(
            UUID goalId,
            String words,
            @Nullable String why,
            @Nullable String knownBy,
            @Nullable UUID ambitionId,
            @Nullable Integer level,
            @Nullable Boolean stretches,
            @Nullable LocalDate target,
            List<Step> steps) {}

    @Schema(name = "PlanTextStep", description = "A step as it stood when the goal was signed.")
    record Step(String words, @Nullable LocalDate due) {}
}
