package org.withme.iag.opportunity;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum OpportunityProblem implements ProblemType {
    TOO_VAGUE(new ProblemKind(
            "too-vague",
            422,
            "It is too vague to be of use",
            "Close every gap that errors names, or send draft: true to keep it without showing it."));

    private final ProblemKind kind;

    OpportunityProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
