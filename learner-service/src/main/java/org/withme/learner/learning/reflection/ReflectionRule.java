package org.withme.learner.learning.reflection;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ReflectionRule implements Rule {
    NOT_ON_THE_TEAM(
            "not-on-the-team",
            "It is nobody's place on the learner's team today.",
            "Send the id of somebody who is listed under the learner's team.");

    private final RuleKind kind;

    ReflectionRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
