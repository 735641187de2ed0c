package org.withme.assessment.judgement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assessment.Side;

/** One criterion of one learner in a grid: {@link JudgedCriterionView} in short, and nothing that it does not show. */
@Schema(name = "CriterionCell", description = "How one criterion of one learner stands, as far as you may know.")
public record CriterionCell(
        UUID criterionId,

        @Schema(
                description =
                        "OPEN, DECIDED_UNSEEN (the assessor has decided; the learner judges first or skips that, and"
                                + " then sees it), IN_NEGOTIATION, FOR_REASSESSMENT or DECIDED.",
                examples = "OPEN")
        CriterionState state,

        @Schema(
                description =
                        "Who is next, as far as you may know; both where either may answer, nobody where it is done.",
                examples = "[\"ASSESSOR\"]")
        List<Party> waitsFor,

        @Schema(description = "Which attempt this is, counted from 1.", examples = "1")
        int attempt,

        @Schema(examples = "Merit") @Nullable String selfJudgement,
        @Schema(examples = "Merit") @Nullable String assessorJudgement,

        @Schema(description = "What stands.", examples = "Merit") @Nullable String decision,

        @Schema(description = "Whether the assessor still has to say why.", examples = "false")
        boolean reasonDue,

        @Schema(description = "Whether another attempt may begin now.", examples = "false")
        boolean mayTryAgain) {

    static CriterionCell of(JudgedCriterion judged, Side side) {
        JudgedCriterionView view = judged.view(side);
        return new CriterionCell(
                view.criterionId(),
                view.state(),
                waitsFor(judged.current(), view, side),
                view.attempt(),
                valueOf(view.selfJudgement()),
                valueOf(view.assessorJudgement()),
                view.decision() == null ? null : view.decision().value(),
                view.reasonDue(),
                view.mayTryAgain());
    }

    /** From what the view shows: whether the other side has judged unseen does not count. */
    private static List<Party> waitsFor(Attempt current, JudgedCriterionView view, Side side) {
        if (current.published()) {
            return List.of();
        }
        return switch (view.state()) {
            case OPEN -> open(view, side);
            case DECIDED_UNSEEN -> List.of(Party.LEARNER);
            case IN_NEGOTIATION -> answering(current);
            case FOR_REASSESSMENT ->
                current.isToBeReassessed() ? List.of(Party.ASSESSOR, Party.IQA) : List.of(Party.IQA);
            case DECIDED -> view.reasonDue() ? List.of(Party.ASSESSOR) : List.of();
        };
    }

    private static List<Party> open(JudgedCriterionView view, Side side) {
        boolean learnerDone = view.selfJudgement() != null || view.selfJudgementSkipped();
        return switch (view.decisionRule()) {
            case LEARNER -> List.of(Party.LEARNER);
            case NEGOTIATED -> {
                boolean ownDone = side == Side.LEARNER ? learnerDone : view.assessorJudgement() != null;
                yield List.of((side == Side.LEARNER) == ownDone ? Party.ASSESSOR : Party.LEARNER);
            }
            case ASSESSOR_TO_STANDARD -> List.of(side == Side.LEARNER && !learnerDone ? Party.LEARNER : Party.ASSESSOR);
            case CENTRE_MARKED -> List.of(Party.ASSESSOR);
            case EXTERNAL -> List.of(Party.AWARDING_ORGANISATION);
        };
    }

    private static List<Party> answering(Attempt current) {
        if (current.roundsLeft() == 0) {
            return List.of(Party.LEARNER, Party.ASSESSOR);
        }
        return current.lastProposal()
                .map(last -> List.of(last.party() == Party.LEARNER ? Party.ASSESSOR : Party.LEARNER))
                .orElse(List.of(Party.LEARNER, Party.ASSESSOR));
    }

    private static @Nullable String valueOf(@Nullable JudgementView judgement) {
        return judgement == null ? null : judgement.value();
    }
}
