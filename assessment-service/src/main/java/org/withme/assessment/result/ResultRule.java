package org.withme.assessment.result;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ResultRule implements Rule {
    UNDECIDED(
            ResultProblem.NOT_ALL_DECIDED, "undecided", "It is not decided.", "The ownership map says who decides it."),
    UNASSURED(
            ResultProblem.NOT_ASSURED,
            "unassured",
            "No sample from which this decision could be drawn is signed off.",
            "A quality assurer draws a sample of the version with drawSample, or signs off the one that holds it."),
    NOTHING_CORRECTED("no-value", "Nothing is corrected.", "Send each value that changes."),
    NULL_OR_REPEATED("repeated", "It is null, or the criterion is repeated.", "Send each once."),
    NO_SUCH_CRITERION("criterion", "The result has no such criterion.", "Send the id of one of its criteria."),
    NOT_YOURS_TO_CORRECT(
            "not-yours-to-correct",
            "No assessor decided this criterion alone, so the college does not correct it.",
            "Challenge the decision as the ownership map says."),
    UNCHANGED("unchanged", "That is what the result says.", "Send only values that change.");

    private final RuleKind kind;

    ResultRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    ResultRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
