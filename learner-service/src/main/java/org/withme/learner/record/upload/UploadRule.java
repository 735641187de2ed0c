package org.withme.learner.record.upload;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum UploadRule implements Rule {
    EMPTY_BODY("missing-body", "The body is empty.", "Send the file as the body.");

    private final RuleKind kind;

    UploadRule(String code, String detail, String remedy) {
        kind = new RuleKind(StandardProblem.MALFORMED_REQUEST, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
