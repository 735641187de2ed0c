package org.withme.assessment.judgement;

import java.util.Optional;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.DecisionRule;

/** How a criterion stands, in plain words; pure functions of what the reader's side sees. */
final class CriterionWords {

    /** To quality assurance, which may be asked to judge it a second time. */
    static final String BLIND =
            "The assessor decides this. Quality assurance sees what was decided when it has judged it a"
                    + " second time, when the decision was not drawn, or when the result is out.";

    private CriterionWords() {}

    /** To the learner as "you", to the college about the learner. */
    static String of(JudgedCriterion judged, Side side, CriterionState state) {
        boolean learner = side == Side.LEARNER;
        String words =
                switch (state) {
                    case OPEN -> before(judged) + open(judged.current(), learner);
                    case DECIDED_UNSEEN ->
                        "Your assessor has decided. Judge your own work first and then see the decision, or skip that"
                                + " and see it now.";
                    case IN_NEGOTIATION -> negotiation(judged.current(), learner);
                    case FOR_REASSESSMENT -> reassessment(judged.current(), learner);
                    case DECIDED -> decided(judged, learner);
                };
        return words + again(judged, side, learner);
    }

    private static String reassessment(Attempt current, boolean learner) {
        if (current.rule() == DecisionRule.ASSESSOR_TO_STANDARD) {
            return "Quality assurance looked at a sample and requires that this is decided again, by somebody who has not"
                    + " judged it.";
        }
        return (learner ? "You and your assessor" : "The learner and the assessor")
                + " did not agree. A quality assurer who judged nothing in this will decide. Until then either may still"
                + " accept what the other put forward last.";
    }

    private static String before(JudgedCriterion judged) {
        return judged.decisionBefore()
                .map(decision -> "This is attempt " + judged.attempt() + " of " + judged.attempts()
                        + ". Until it is decided, attempt " + (judged.attempt() - 1) + " stands: " + decision.value()
                        + ". ")
                .orElse("");
    }

    private static String open(Attempt current, boolean learner) {
        boolean judged = current.has(learner ? JudgementKind.SELF : JudgementKind.ASSESSOR);
        return switch (current.rule()) {
            case LEARNER ->
                learner
                        ? "This one is yours alone: you judge it, and that decides it."
                        : "This one is the learner's alone, and not judged yet.";
            case NEGOTIATED -> negotiated(judged, learner);
            case ASSESSOR_TO_STANDARD -> toStandard(current, judged, learner);
            case CENTRE_MARKED -> (learner ? "Your college" : "The college") + " has not marked this yet.";
            case EXTERNAL -> "The awarding organisation has not marked this yet.";
        };
    }

    private static String negotiated(boolean judged, boolean learner) {
        if (judged) {
            return learner
                    ? "You have judged. You see your assessor's judgement as soon as it is there."
                    : "The assessor has judged. The learner's judgement shows as soon as it is there.";
        }
        return learner
                ? "You and your assessor each judge this without seeing the other's judgement. Yours is still to come."
                : "Learner and assessor each judge this without seeing the other's judgement. The assessor's is still"
                        + " to come.";
    }

    private static String toStandard(Attempt current, boolean judged, boolean learner) {
        if (!learner) {
            return "The assessor decides this, and has not yet.";
        }
        if (judged) {
            return "You have judged your own work. Your assessor decides this, and has not yet.";
        }
        return current.isSelfJudgementSkipped()
                ? "Your assessor decides this, and has not yet. You see the decision as soon as it is there."
                : "Your assessor decides this, and has not yet. You may judge your own work first.";
    }

    private static String negotiation(Attempt current, boolean learner) {
        Optional<JudgementEntry> last = current.lastProposal();
        if (current.roundsLeft() == 0) {
            return "No rounds are left. Either of the two accepts what the other put forward last, or asks that a quality"
                    + " assurer decides who judged nothing in this.";
        }
        if (last.isEmpty()) {
            return learner
                    ? "You and your assessor see this differently. Accept what your assessor says, or propose another"
                            + " value with your reason."
                    : "The learner and the assessor see this differently. Each may accept what the other says, or"
                            + " propose another value with a reason.";
        }
        boolean mine = last.get().party() == (learner ? Party.LEARNER : Party.ASSESSOR);
        String value = last.get().value();
        if (learner) {
            return mine
                    ? "You proposed: " + value + ". Now your assessor answers."
                    : "Your assessor proposed: " + value + ". Accept it, or propose another value with your reason.";
        }
        return mine
                ? "The assessor proposed: " + value + ". Now the learner answers."
                : "The learner proposed: " + value + ". Accept it, or propose another value with a reason.";
    }

    private static String decided(JudgedCriterion judged, boolean learner) {
        Attempt.Decision decision = judged.decision().orElseThrow();
        if (decision.entry().kind() == JudgementKind.APPEAL) {
            return "After an appeal this stands: " + decision.value() + ".";
        }
        boolean marked = judged.current().rule() == DecisionRule.CENTRE_MARKED;
        if (judged.current().rule() == DecisionRule.ASSESSOR_TO_STANDARD
                && decision.entry().kind() == JudgementKind.REASSESSMENT) {
            return "Quality assurance required that this was decided again: " + decision.value() + "."
                    + reply(judged.current(), learner);
        }
        if (decision.by() == null) {
            return (learner ? "You and your assessor" : "The learner and the assessor") + " agreed: " + decision.value()
                    + ".";
        }
        return switch (decision.by()) {
            case LEARNER -> (learner ? "You" : "The learner") + " decided: " + decision.value() + ".";
            case ASSESSOR ->
                marked
                        ? (learner ? "Your college" : "The college") + " marked this: " + decision.value()
                                + ". The awarding organisation checks the marks and may change it."
                        : (learner ? "Your assessor" : "The assessor") + " decided: " + decision.value() + "."
                                + reason(judged.current(), learner) + reply(judged.current(), learner);
            case IQA ->
                (learner ? "You and your assessor" : "The learner and the assessor")
                        + " did not agree, so a quality assurer decided: " + decision.value() + ".";
            case AWARDING_ORGANISATION, EXAMS_OFFICER -> "The awarding organisation decided: " + decision.value() + ".";
        };
    }

    private static String reason(Attempt current, boolean learner) {
        if (!current.isReasonDue()) {
            return "";
        }
        return learner
                ? " You see it differently, and your assessor still has to say why."
                : " The learner sees it differently: say why.";
    }

    private static String reply(Attempt current, boolean learner) {
        if (current.has(JudgementKind.REPLY)) {
            return learner ? " Your words stand beside it." : " The learner's words stand beside it.";
        }
        return learner ? " You may say what you think of it; your words stand beside it." : "";
    }

    private static String again(JudgedCriterion judged, Side side, boolean learner) {
        if (!judged.mayBeTriedAgain(side)) {
            return "";
        }
        return (learner ? " You may try again" : " It may be tried again") + ": this was attempt " + judged.attempt()
                + " of " + judged.attempts() + ".";
    }
}
