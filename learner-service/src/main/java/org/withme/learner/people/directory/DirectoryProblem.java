package org.withme.learner.people.directory;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum DirectoryProblem implements ProblemType {
    ACCOUNTS_UNAVAILABLE(new ProblemKind(
            "accounts-unavailable",
            503,
            "The account directory does not answer",
            "Send the same request again after the time in Retry-After: it finds what was begun."));

    private final ProblemKind kind;

    DirectoryProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
