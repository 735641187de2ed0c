package org.withme.advocate.advocate;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AdvocateProblem implements ProblemType {
    NOT_REGISTERED(new ProblemKind(
            "advocate-not-registered",
            409,
            "You are not registered as an advocate",
            "Ask the case supervisor of your college to register you with your capacity.")),
    AT_CAPACITY(new ProblemKind(
            "at-capacity",
            409,
            "The advocate has as many open cases as they may have",
            "Close a case, let another advocate accept, or ask the case supervisor about the capacity; the learner keeps"
                    + " their place in the queue."));

    private final ProblemKind kind;

    AdvocateProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
