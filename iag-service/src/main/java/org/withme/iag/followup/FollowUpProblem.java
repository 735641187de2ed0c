package org.withme.iag.followup;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum FollowUpProblem implements ProblemType {
    FOLLOW_UP_NOT_DUE(new ProblemKind(
            "follow-up-not-due",
            409,
            "That follow-up is done or was cancelled",
            "Read it again; a conversation can still be recorded as a session."));

    private final ProblemKind kind;

    FollowUpProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
