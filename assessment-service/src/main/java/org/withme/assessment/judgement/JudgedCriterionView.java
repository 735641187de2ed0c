package org.withme.assessment.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.AssessmentType;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.EvidenceRules;
import org.withme.assessment.framework.Ownership;
import org.withme.assessment.framework.Scale;

@Schema(name = "JudgedCriterion", description = "A criterion, and how it stands as far as you may know.")
record JudgedCriterionView(
        UUID criterionId,
        @Schema(examples = "Cooking for others") String unit,

        @Schema(examples = "Plans a week of meals within a budget")
        String statement,

        @Schema(examples = "FORMATIVE") AssessmentType type,
        @Schema(examples = "CO_OWNED") Ownership ownership,
        @Schema(examples = "NEGOTIATED") DecisionRule decisionRule,

        @Schema(description = "Certified weight in per cent.", examples = "0.00") @Nullable BigDecimal weight,

        Scale scale,
        @Nullable EvidenceRules evidence,

        @Schema(
                description =
                        "OPEN, DECIDED_UNSEEN (the assessor has decided; the learner judges first or skips that, and"
                                + " then sees it), IN_NEGOTIATION, FOR_REASSESSMENT (one of the two, or quality assurance, asked for it) or DECIDED.",
                examples = "OPEN")
        CriterionState state,

        @Schema(
                description = "How it stands in plain words: to the learner as you, to the college about the learner.",
                examples = "Your assessor decides this, and has not yet. You may judge your own work first.")
        String inWords,

        @Schema(description = "Which attempt this is, counted from 1.", examples = "1")
        int attempt,

        @Schema(description = "How often it may be tried in all.", examples = "1")
        int attempts,

        @Schema(
                description =
                        "Whether another attempt may begin now: it is decided, not met, and the version allows one.",
                examples = "false")
        boolean mayTryAgain,

        @Schema(description = "Whether the learner would rather see the decision than judge first.", examples = "false")
        boolean selfJudgementSkipped,

        @Schema(
                description =
                        "Whether the assessor still has to say why: they decided to the standard without a reason, and"
                                + " the learner judged differently or disputes it.",
                examples = "false")
        boolean reasonDue,

        @Nullable JudgementView selfJudgement,
        @Nullable JudgementView assessorJudgement,

        @Schema(description = "The rounds of the negotiation.")
        List<ProposalView> negotiation,

        @Schema(description = "How many proposals are left; while it is negotiated.", examples = "2") @Nullable Integer roundsLeft,

        @Schema(description = "Whether a learner advocate is with the learner; where something is negotiated.")
        @Nullable Boolean advocatePresent,

        @Nullable ReassessmentRequestView reassessmentRequest,
        @Nullable JudgementView reassessment,
        @Nullable ExternalMarkView externalMark,
        @Nullable ReplyView reply,
        @Nullable DecisionView decision,

        @Schema(
                description = "What you may not see before you or your own side has judged, whether or not it exists.",
                examples = "[\"assessorJudgement\"]")
        @Nullable List<String> withheld,

        @Schema(description = "The attempts that are over, the first one first; empty while there is none.")
        List<AttemptView> earlierAttempts) {

    /**
     * Made from what this side sees alone, so that neither it nor its ETag tells anything of what the other judged (A7). That
     * the assessor has decided to the standard is told, what they decided is not.
     */
    static JudgedCriterionView of(JudgedCriterion judged, Side side) {
        Criterion criterion = judged.criterion();
        Attempt current = judged.current();
        if (current.isBlindTo(side)) {
            return blind(judged);
        }
        Optional<Attempt.Decision> decision = current.decisionSeenFrom(side)
                .or(() -> current.published() ? judged.decisionBefore() : Optional.empty());
        CriterionState state = state(current, decision.isPresent());
        return new JudgedCriterionView(
                criterion.id(),
                judged.unit(),
                criterion.statement(),
                criterion.type(),
                criterion.ownership(),
                criterion.decisionRule(),
                criterion.weight(),
                criterion.scale(),
                criterion.evidence(),
                state,
                CriterionWords.of(judged, side, state),
                judged.attempt(),
                judged.attempts(),
                judged.mayBeTriedAgain(side),
                current.sees(side, JudgementKind.SELF) && current.isSelfJudgementSkipped(),
                current.isReasonDue(),
                seen(current, side, JudgementKind.SELF),
                seen(current, side, JudgementKind.ASSESSOR),
                ProposalView.of(current),
                current.isInNegotiation() ? current.roundsLeft() : null,
                current.rule() == DecisionRule.NEGOTIATED ? judged.advocatePresent() : null,
                ReassessmentRequestView.of(current.first(JudgementKind.REASSESSMENT_REQUEST)
                        .filter(asked -> current.sees(side, JudgementKind.ASSESSOR))),
                current.sees(side, JudgementKind.ASSESSOR)
                        ? JudgementView.of(current, JudgementKind.REASSESSMENT)
                        : null,
                current.first(JudgementKind.EXTERNAL)
                        .map(entry -> ExternalMarkView.of(judged, entry))
                        .orElse(null),
                ReplyView.of(current.first(JudgementKind.REPLY)),
                decision.map(DecisionView::of).orElse(null),
                withheld(current, side),
                earlier(judged));
    }

    /** The same whatever was judged: who is to judge a second time learns neither what was decided nor when, nor why. */
    private static JudgedCriterionView blind(JudgedCriterion judged) {
        Criterion criterion = judged.criterion();
        return new JudgedCriterionView(
                criterion.id(),
                judged.unit(),
                criterion.statement(),
                criterion.type(),
                criterion.ownership(),
                criterion.decisionRule(),
                criterion.weight(),
                criterion.scale(),
                criterion.evidence(),
                CriterionState.OPEN,
                CriterionWords.BLIND,
                judged.attempt(),
                judged.attempts(),
                false,
                false,
                false,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("selfJudgement", "assessorJudgement", "reassessment", "reply", "decision", "earlierAttempts"),
                List.of());
    }

    private static CriterionState state(Attempt current, boolean decided) {
        if (current.isToBeReassessed()) {
            return CriterionState.FOR_REASSESSMENT;
        }
        if (decided) {
            return CriterionState.DECIDED;
        }
        if (current.decision().isPresent()) {
            return CriterionState.DECIDED_UNSEEN;
        }
        if (!current.isInNegotiation()) {
            return CriterionState.OPEN;
        }
        return current.has(JudgementKind.REASSESSMENT_REQUEST)
                ? CriterionState.FOR_REASSESSMENT
                : CriterionState.IN_NEGOTIATION;
    }

    private static JudgementView seen(Attempt current, Side side, JudgementKind kind) {
        return current.sees(side, kind) ? JudgementView.of(current, kind) : null;
    }

    private static List<String> withheld(Attempt current, Side side) {
        if (current.isRevealed()) {
            return null;
        }
        return List.of(side == Side.LEARNER ? "assessorJudgement" : "selfJudgement");
    }

    private static List<AttemptView> earlier(JudgedCriterion judged) {
        List<AttemptView> views = new ArrayList<>();
        for (Attempt attempt : judged.earlier()) {
            views.add(AttemptView.of(views.size() + 1, attempt));
        }
        return views;
    }
}
