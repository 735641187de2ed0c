package org.withme.learner.learning.groupgoal;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum GroupGoalProblem implements ProblemType {
    IS_OVER(new ProblemKind(
            "group-goal-is-over", 409, "The goal is over", "Read it. What the group wants now is a goal of its own.")),
    IS_AGREED(new ProblemKind(
            "group-goal-is-agreed",
            409,
            "The group has agreed to it",
            "Change its words (PUT) if it should say something else: then the group agrees anew.")),
    SOMEBODY_SAID_NO(new ProblemKind(
            "group-goal-has-a-no",
            409,
            "A learner of the group has said no to it",
            "Speak about it with the group: who said no can say yes (POST to answer), or somebody changes its words (PUT)"
                    + " and all are asked anew.")),
    TOO_MANY(new ProblemKind(
            "group-has-enough-goals",
            409,
            "The group has as many goals as it can hold",
            "Say of one that it is achieved, has changed course or is let go; then there is room.")),
    IS_FULL(new ProblemKind(
            "group-goal-is-full",
            409,
            "There are as many steps as a goal can hold",
            "Make what comes next a goal of its own."));

    private final ProblemKind kind;

    GroupGoalProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
