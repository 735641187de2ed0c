package org.withme.assessment.result;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum ResultProblem implements ProblemType {
    RESULT_EXISTS(new ProblemKind(
            "result-exists",
            409,
            "The result of this assessment is published",
            "Correct it by a result that supersedes it, with a reason.")),
    NOT_ALL_DECIDED(new ProblemKind(
            "not-all-decided",
            409,
            "Not every criterion is decided",
            "Publish when each criterion named in errors is decided."));

    private final ProblemKind kind;

    ResultProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
