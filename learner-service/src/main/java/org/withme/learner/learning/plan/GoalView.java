package org.withme.learner.learning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(name = "Goal", description = "What a learner wants to reach.")
record GoalView(
        UUID id,
        UUID learnerId,

        @Schema(
                description = "The plan in which it is: with the college of this UKPRN, or own, the learner's alone.",
                examples = "90000001")
        String plan,

        @Schema(description = "The words, exactly as written.")
        String words,

        @Schema(description = "Why it matters.") @Nullable String why,

        @Schema(description = "How it will be known that it is reached.") @Nullable String knownBy,

        @Schema(
                description =
                        "The id of an ambition to which it belongs. iag-service keeps ambitions: the id is not checked here, and whoever reads it finds there what they may.")
        @Nullable UUID ambitionId,

        @Schema(description = "The level of what is studied for it, 0 for entry level.", examples = "2") @Nullable Integer level,

        @Schema(description = "Whether it is harder than what was reached before, as whoever wrote it says.") @Nullable Boolean stretches,

        @Schema(description = "By when.", examples = "2027-03-26") @Nullable LocalDate target,

        @Schema(
                description =
                        "PROPOSED as long as those who have to have not signed it as it reads now. There are three ways"
                                + " in which it can be over, and none is a failing.")
        GoalState state,

        @Schema(description = "Whose words they were first: LEARNER says the learner's or their advocate's.")
        Side startedBy,

        @Schema(description = "The number of the last version in which it was agreed.") @Nullable Integer agreedIn,

        Instant writtenAt,
        @Nullable Instant endedAt,

        @Schema(description = "Whether it is past its date and nobody has said since that it was looked at.")
        boolean waitsToBeLookedAt,

        @Nullable LocalDate lookedAtOn,

        @Schema(description = "Present if somebody entered it, as the learner said it to them.") @Nullable SaidView said,

        @Schema(description = "Present if it was kept elsewhere before.") @Nullable GoalSource source,

        @Schema(description = "The steps to it, in the order in which they were added.")
        List<StepView> steps,

        @Schema(description = "What is proposed about it and waits for an answer.")
        List<ProposalView> proposals,

        @Schema(description = "Published results that the learner shows with it, the latest first.")
        List<GoalResultView> results,

        @Schema(
                description =
                        "Where the learner may write for themselves what they think of it, if they like; there when it"
                                + " is over.")
        @Nullable String reflect) {}
