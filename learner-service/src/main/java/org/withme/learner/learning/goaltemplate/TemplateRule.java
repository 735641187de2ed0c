package org.withme.learner.learning.goaltemplate;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum TemplateRule implements Rule {
    TOO_MANY_STEPS("template-too-many-steps", "There are more than {most} steps.", "Send the first ones.");

    private final RuleKind kind;

    TemplateRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
