package org.withme.iag.followup;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum FollowUpProblem implements ProblemType {
    FOLLOW_UP_NOT_DUE(new ProblemKind(
            "follow-up-not-due",
            409,
            "That follow-up is done or was cancelled",
            "Read it again; a conversation can still be recorded as a session.")),
    FOLLOW_UP_TAKEN(new ProblemKind(
            "follow-up-taken",
            409,
            "A colleague looks after that contact already",
            "Leave it to them, or release it first if they cannot.")),
    WAY_NOT_AGREED(new ProblemKind(
            "way-not-agreed",
            409,
            "The learner has left and has not agreed to be contacted this way",
            "Use a way that stands under ways.agreed; if there is none, leave it to the learner."));

    private final ProblemKind kind;

    FollowUpProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
