package org.withme.learner.people.team;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum TeamProblem implements ProblemType {
    ALREADY_ON_TEAM(new ProblemKind(
            "already-on-team",
            409,
            "That person is on the team in that role",
            "End the place that there is first, or leave it as it is.")),
    THROUGH_A_GROUP(new ProblemKind(
            "through-a-group",
            409,
            "That place comes of a group",
            "Take the person or the learner out of the group; the place ends with it."));

    private final ProblemKind kind;

    TeamProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
