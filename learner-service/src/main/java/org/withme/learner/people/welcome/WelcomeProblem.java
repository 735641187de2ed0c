package org.withme.learner.people.welcome;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum WelcomeProblem implements ProblemType {
    NOT_ON(new ProblemKind(
            "no-welcome",
            409,
            "The learner is not new at your college",
            "Nothing is left to do: the first weeks are over, or the first day has not come."));

    private final ProblemKind kind;

    WelcomeProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
