package org.withme.assessment.framework;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum FrameworkProblem implements ProblemType {
    DRAFT_EXISTS(new ProblemKind(
            "draft-exists",
            409,
            "The framework has a draft already",
            "Change or publish the draft that there is; the framework shows which one it is.")),
    VERSION_PUBLISHED(new ProblemKind(
            "version-published",
            409,
            "A published version never changes",
            "Create the next version with what is to be different; assessments that have begun keep theirs."));

    private final ProblemKind kind;

    FrameworkProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
