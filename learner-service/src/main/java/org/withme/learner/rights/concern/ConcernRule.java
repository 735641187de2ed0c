package org.withme.learner.rights.concern;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ConcernRule implements Rule {
    NO_WAY("W2", "It does not say by which way.", "Send PHONE, LINK or IN_PERSON.");

    private final RuleKind kind;

    ConcernRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
