package org.withme.assessment.judgement;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum JudgementRule implements Rule {
    ACCEPT_INSTEAD(
            JudgementProblem.ACCEPT_INSTEAD,
            "accept-instead",
            "The other side put this value forward last.",
            "Send it to acceptJudgement, or propose another value."),
    NO_PROVENANCE("missing-provenance", "It does not say where the mark comes from.", JudgingRules.SOURCE),
    RECEIVED_IN_THE_FUTURE(
            "future-day",
            "It is in the future.",
            "Send the day on which the file was received; record the mark afterwards.");

    private final RuleKind kind;

    JudgementRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    JudgementRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
