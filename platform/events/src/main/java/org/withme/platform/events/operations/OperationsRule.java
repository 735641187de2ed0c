package org.withme.platform.events.operations;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum OperationsRule implements Rule {
    MISSING_SOURCE("source", "It is missing.", "Give the source of the parked stream."),
    MISSING_VERSION("version", "It is missing.", "Give the version at which it is parked."),
    MISSING_REASON("reason", "It is missing.", "Say why it can never be repaired.");

    private final RuleKind kind;

    OperationsRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
