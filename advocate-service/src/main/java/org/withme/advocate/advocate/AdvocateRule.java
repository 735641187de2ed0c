package org.withme.advocate.advocate;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum AdvocateRule implements Rule {
    NOT_A_SUBJECT("subject", "It is not a subject.", "Send the sub of the person's token."),
    CAPACITY(
            "V1",
            "It is missing or out of range.",
            "Send how many cases may be open at once, from 0 to " + AdvocateRules.LARGEST_CAPACITY + "."),
    HOURS(
            "hours",
            "It is out of range.",
            "Send whole hours a week, from 1 to " + AdvocateRules.LONGEST_WEEK + ", or leave them out."),
    NOT_A_FUNDING_LINE(
            "funding-line",
            "It is not the code of a funding line.",
            "Send up to 40 letters, digits, dots, dashes and underscores."),
    NOT_A_LANGUAGE("language", "It is not a language tag.", "Send a tag like en or pt-BR."),
    LIST(
            "list",
            "The list is too long or repeats itself.",
            "Send each once, at most " + AdvocateRules.LONGEST_LIST + "."),
    REGISTERED_ALREADY(
            StandardProblem.PRECONDITION_REQUIRED,
            "missing-if-match",
            "This person is registered already, and If-Match is missing.",
            "Send the ETag that you read.");

    private final RuleKind kind;

    AdvocateRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    AdvocateRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
