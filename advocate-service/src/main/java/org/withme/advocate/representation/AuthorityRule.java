package org.withme.advocate.representation;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AuthorityRule implements Rule {
    NOT_A_SCOPE(
            "scope",
            "It is empty, repeats itself or names something else.",
            "Send some of assessment, plan, tutorial and appeal."),
    OVER("in-the-past", "The last day is over.", "Send today or a later day."),
    TOO_LONG("too-long", "It is more than a year away.", "Send a day within a year; you can give it again then.");

    private final RuleKind kind;

    AuthorityRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
