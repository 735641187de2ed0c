package org.withme.assessment.assessment;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AssessmentRule implements Rule {
    NO_PUBLISHED_VERSION(
            "no-published-version",
            "Your college has published no such version.",
            "Publish a version first, or send one that is published.");

    private final RuleKind kind;

    AssessmentRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
