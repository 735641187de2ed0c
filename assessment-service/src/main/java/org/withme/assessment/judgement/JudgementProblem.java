package org.withme.assessment.judgement;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum JudgementProblem implements ProblemType {
    NOT_YOURS_TO_JUDGE(new ProblemKind(
            "not-yours-to-judge",
            409,
            "This criterion is decided in another way",
            "The ownership map of the version says who decides it, and how to challenge that.")),
    ALREADY_JUDGED(new ProblemKind(
            "already-judged",
            409,
            "This judgement is recorded already and does not change",
            "Read the criterion: it shows what is recorded and what can be done next.")),
    RESULT_PUBLISHED(new ProblemKind(
            "result-published",
            409,
            "The result is published, so nothing more is judged",
            "A result is corrected by one that supersedes it, with a reason.")),
    JUDGE_FIRST(new ProblemKind(
            "judge-first",
            409,
            "Your own judgement comes first",
            "Record your own judgement of this criterion; then you see what there is to answer.")),
    NOTHING_TO_ANSWER(new ProblemKind(
            "nothing-to-answer",
            409,
            "There is nothing to answer yet",
            "Wait until the other judgement is recorded; the criterion shows it then.")),
    NOTHING_TO_NEGOTIATE(new ProblemKind(
            "nothing-to-negotiate", 409, "There is no difference to negotiate", "Read the criterion: it is decided.")),
    AWAITING_ANSWER(new ProblemKind(
            "awaiting-answer",
            409,
            "Your proposal is not answered yet",
            "Wait for the other side to accept it or to make a counter-proposal.")),
    ROUND_LIMIT_REACHED(new ProblemKind(
            "round-limit-reached",
            409,
            "The rounds of this negotiation are used up",
            "Accept what the other side put forward, or ask for a reassessment by an internal quality assurer.")),
    NOT_WHAT_WAS_PROPOSED(new ProblemKind(
            "not-what-was-proposed",
            409,
            "That is not what the other side put forward",
            "Read the criterion again and accept the value that the other side put forward last.")),
    ACCEPT_INSTEAD(new ProblemKind(
            "accept-instead",
            409,
            "That is what the other side put forward last",
            "Accept it with acceptJudgement; a proposal is another value and would use up a round.")),
    SAME_VALUE_PUT_FORWARD(
            new ProblemKind(
                    "same-value-put-forward",
                    409,
                    "Learner and assessor last put forward the same value",
                    "The learner or the assessor accepts it with acceptJudgement; then it is agreed, also without rounds left.")),
    NEGOTIATION_NOT_OVER(new ProblemKind(
            "negotiation-not-over",
            409,
            "Learner and assessor have rounds left",
            "Ask for a reassessment when the rounds of the negotiation are used up without agreement.")),
    REASSESSMENT_NOT_ASKED(new ProblemKind(
            "reassessment-not-asked",
            409,
            "Neither learner nor assessor has asked for a reassessment",
            "Leave it to them: they may still accept the last proposal, or ask.")),
    REASSESSMENT_ASKED(new ProblemKind(
            "reassessment-asked",
            409,
            "A reassessment is asked for already",
            "Wait for the quality assurer's decision, or accept what the other side put forward last.")),
    OWN_JUDGEMENT(new ProblemKind(
            "own-judgement",
            409,
            "You judged this yourself",
            "Ask a quality assurer who judged and negotiated nothing in this criterion."));

    private final ProblemKind kind;

    JudgementProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
