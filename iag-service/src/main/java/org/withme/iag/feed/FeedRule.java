package org.withme.iag.feed;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum FeedRule implements Rule {
    FOREIGN_PLACE(
            "foreign-after",
            "That position is not in your feed.",
            "Start again from the snapshot and follow its after, or leave it out to read from the beginning.");

    private final RuleKind kind;

    FeedRule(String code, String detail, String remedy) {
        kind = new RuleKind(StandardProblem.MALFORMED_REQUEST, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
