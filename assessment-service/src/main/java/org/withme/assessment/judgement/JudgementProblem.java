package org.withme.assessment.judgement;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum JudgementProblem implements ProblemType {
    NOT_YOURS_TO_JUDGE(new ProblemKind(
            "not-yours-to-judge",
            409,
            "This criterion is decided in another way",
            "The ownership map of the version says who decides it, and how to challenge that.")),
    ALREADY_JUDGED(
            new ProblemKind(
                    "already-judged",
                    409,
                    "This judgement is recorded already",
                    "Read the criterion: it shows what is recorded, until when it can be taken back, and what can be done next.")),
    OTHER_ATTEMPT(new ProblemKind(
            "other-attempt",
            409,
            "Another attempt counts now",
            "Read how the criterion stands, and judge the attempt that counts now.")),
    ROWS_CONTRADICT(new ProblemKind(
            "rows-contradict",
            409,
            "Two rows of the request say different values of this",
            "Send one row for each learner and criterion.")),
    SELF_JUDGEMENT_SKIPPED(new ProblemKind(
            "self-judgement-skipped",
            409,
            "The learner's own judgement was skipped",
            "Read the criterion: it shows the decision, or will. A reply stands beside it, word for word.")),
    NOTHING_TO_TAKE_BACK(new ProblemKind(
            "nothing-to-take-back",
            409,
            "There is nothing of yours to take back here",
            "Take back only a judgement or a proposal that you recorded yourself, in this attempt.")),
    ALREADY_FOLLOWED(new ProblemKind(
            "already-followed",
            409,
            "Something followed it, so it cannot be taken back",
            "Read the criterion: it shows what followed, and what can be done next.")),
    TOO_LATE_TO_TAKE_BACK(new ProblemKind(
            "too-late-to-take-back",
            409,
            "The quarter of an hour for taking it back is over",
            "Read the ownership map of the version: it says how to challenge what stands.")),
    NOTHING_TO_TRY_AGAIN(new ProblemKind(
            "nothing-to-try-again",
            409,
            "There is nothing to try again here",
            "Try again when the criterion is decided and not met: at the lowest value of its scale of words.")),
    NO_FURTHER_ATTEMPT(new ProblemKind(
            "no-further-attempt",
            409,
            "No further attempt is allowed here",
            "Read the ownership map of the version: it says how often a criterion may be tried.")),
    RESULT_PUBLISHED(new ProblemKind(
            "result-published",
            409,
            "The result is published, so nothing more is judged",
            "A result is corrected by one that supersedes it, with a reason.")),
    JUDGE_FIRST(
            new ProblemKind(
                    "judge-first",
                    409,
                    "Your own judgement comes first",
                    "Record your own judgement of this criterion, or skip it where the assessor decides; then you see what there is to answer.")),
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
            "Nobody has asked for a reassessment",
            "Leave it to those who may ask: who negotiated it, or quality assurance that judged it a second time.")),
    REASSESSMENT_ASKED(new ProblemKind(
            "reassessment-asked",
            409,
            "A reassessment is asked for already",
            "Wait for the quality assurer's decision, or accept what the other side put forward last.")),
    OWN_JUDGEMENT(new ProblemKind(
            "own-judgement",
            409,
            "You judged this yourself",
            "Ask somebody else to decide it, who judged and negotiated nothing in this criterion."));

    private final ProblemKind kind;

    JudgementProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
