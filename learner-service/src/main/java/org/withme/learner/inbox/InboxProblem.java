package org.withme.learner.inbox;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum InboxProblem implements ProblemType {
    ITEM_TAKEN(new ProblemKind(
            "item-taken",
            409,
            "A colleague looks after it",
            "Leave it to them; it waits for you again if they release it."));

    private final ProblemKind kind;

    InboxProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
