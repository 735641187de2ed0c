package org.withme.platform.grants;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum GrantsRule implements Rule {
    MISSING_LEARNER("missing-learner", "It does not say which learner.", "Send the id of the learner.");

    private final RuleKind kind;

    GrantsRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
