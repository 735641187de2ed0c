package org.withme.learner.learning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanProposal", description = "What one side of a plan proposed to the other.")
record ProposalView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The plan to which it belongs.", examples = "90000001")
        String plan,

        ProposalKind kind,

        @Schema(description = "The goal that it is about; absent if it is a new one.") @Nullable UUID goalId,

        @Schema(description = "The step that it is about; absent if it is the goal itself, or a new step.") @Nullable UUID stepId,

        @Schema(description = "The words of the goal or step that are proposed.") @Nullable String words,

        @Schema(description = "Why the goal would matter.") @Nullable String why,

        @Schema(description = "How it would be known that the goal is reached.") @Nullable String knownBy,

        @Schema(examples = "2027-01-29") @Nullable LocalDate date,

        @Schema(description = "Of an END, how the goal would be over.") @Nullable GoalState endsAs,

        @Schema(description = "Of a GOAL, the words of the first steps.")
        List<String> steps,

        @Schema(description = "Why it is proposed.") @Nullable String reason,

        @Schema(description = "Which side proposed it; the other side answers.")
        Side proposedBy,

        @Schema(description = "Who of the staff, or which advocate; absent for the learner.") @Nullable String name,

        @Schema(description = "In which role.", examples = "mentor")
        String capacity,

        Instant proposedAt,

        @Schema(description = "The proposal instead of which it was made.") @Nullable UUID inAnswerTo,

        ProposalState state,

        @Schema(description = "Who of the staff answered; absent for the learner.") @Nullable String answeredByName,

        @Nullable String answeredCapacity,
        @Nullable Instant answeredAt,

        @Schema(description = "What was said to it, with NO or ANOTHER.") @Nullable String answerReason) {}
