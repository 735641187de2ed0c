package org.withme.assessment.quality;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum QualityRule implements Rule {
    OUT_OF_RANGE("percent", "It is not a share of a hundred.", "Send 1 to 100."),
    LESS_THAN_PROMISED(
            "less-than-promised",
            "The version says in its ownership map that quality assurance looks at {promised} in 100.",
            "Send at least {promised}."),
    WAITS(
            QualityProblem.SAMPLE_NOT_FINISHED,
            "waits",
            "It is not judged a second time.",
            "Judge it a second time, or ask a quality assurer to who decided nothing in it."),
    DIFFERS(
            QualityProblem.SAMPLE_NOT_FINISHED,
            "differs",
            "The second judgement differs, and no reassessment is required yet.",
            "Whoever judged it a second time requires that it is decided again, with requireReassessment."),
    TO_BE_REASSESSED(
            QualityProblem.SAMPLE_NOT_FINISHED,
            "to-be-reassessed",
            "It is to be decided again, and nobody has.",
            "An assessor or quality assurer who has not judged it decides it, with reassessCriterion.");

    private final RuleKind kind;

    QualityRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    QualityRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
