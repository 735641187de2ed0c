package org.withme.learner.learning.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Plan", description = "What a learner wants to reach, and what of it is agreed with one college.")
record PlanView(
        UUID learnerId,

        @Schema(description = "With the college of this UKPRN, or own: the learner's alone.", examples = "90000001")
        String plan,

        @Schema(description = "The college's name.") @Nullable String college,

        @Schema(description = "What waits to be signed; absent if nothing does.") @Nullable OpenVersionView open,

        @Schema(description = "What was agreed, the last version first.")
        List<VersionSummary> versions,

        @Schema(description = "The goals, the earliest first; those that are over too.")
        List<GoalView> goals,

        @Schema(
                description =
                        "For the learner alone: goals that belong to their groups. Their progress is the group's.")
        List<SharedGoalView> ours,

        @Schema(
                description =
                        "For the learner alone: published results of theirs that stand with no goal yet, the latest first, at"
                                + " most 20. Each can be shown with a goal; nothing is asked.")
        List<GoalResultView> resultsToShow,

        @Schema(description = "New goals that are proposed and wait for an answer.")
        List<ProposalView> proposals,

        @Schema(description = "What the plan may lack, each with its reason: advice, which stops nothing.")
        List<CheckView> checks,

        DecidesAloneView learnerDecidesAlone,

        @Schema(description = "Whether a learner advocate is with the learner in this, by the learner's authority.")
        boolean advocatePresent) {}
