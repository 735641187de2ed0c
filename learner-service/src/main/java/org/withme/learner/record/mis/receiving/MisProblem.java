package org.withme.learner.record.mis.receiving;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum MisProblem implements ProblemType {
    IMPORT_NOT_WAITING(new ProblemKind(
            "import-not-waiting",
            409,
            "The import does not wait for a confirmation",
            "Read the import again: it may have been decided, or be at work.")),
    IMPORT_AT_WORK(new ProblemKind(
            "import-at-work",
            409,
            "The import is at work or finished and cannot be discarded",
            "Wait for its final state; a correct return puts right what it applied."));

    private final ProblemKind kind;

    MisProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
