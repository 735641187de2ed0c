package org.withme.learner.people.group;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum GroupProblem implements ProblemType {
    STATED_BY_MIS(new ProblemKind(
            "group-stated-by-mis",
            409,
            "The college's MIS states that group",
            "Have it changed there; it comes with the next request of the MIS. Or make a group of your own.")),
    NOT_TO_BE_LEFT(new ProblemKind(
            "group-not-to-be-left",
            409,
            "Your college put you into that group",
            "Tell your mentor or tutor that you want to leave it."));

    private final ProblemKind kind;

    GroupProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
