package org.withme.learner.learning.groupgoal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.GoalState;
import org.withme.learner.learning.plan.StepView;
import org.withme.platform.said.SaidView;

@Schema(
        name = "GroupGoal",
        description =
                "A goal that belongs to a group. Its progress is the group's: nothing in it counts what one learner did.")
record GroupGoalView(
        UUID id,
        UUID groupId,

        @Schema(description = "The words, exactly as written.")
        String words,

        @Schema(description = "Why it matters.") @Nullable String why,

        @Schema(description = "How it will be known that it is reached.") @Nullable String knownBy,

        @Schema(description = "By when.", examples = "2027-03-26") @Nullable LocalDate target,

        @Schema(description = "PROPOSED as long as the group has not agreed to it as it reads now.")
        GoalState state,

        Instant writtenAt,
        @Nullable Instant endedAt,

        @Schema(description = "Present if one of the group's staff entered that the group agreed.") @Nullable SaidView said,

        List<StepView> steps,

        @Schema(description = "How many learners are in the group today.", examples = "8")
        int members,

        @Schema(description = "How many of them have said yes.", examples = "5")
        int yes,

        @Schema(description = "How many of them have said no.", examples = "0")
        int no,

        @Schema(description = "What you said, as a learner of the group.") @Nullable GroupGoalAnswer mine) {}
