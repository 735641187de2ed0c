package org.withme.iag.ambition;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AmbitionProblem implements ProblemType {
    AMBITION_LET_GO(new ProblemKind(
            "ambition-let-go",
            409,
            "That ambition was let go",
            "If the learner wants it again, declare it as a new one."));

    private final ProblemKind kind;

    AmbitionProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
