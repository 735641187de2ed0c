package org.withme.platform.said;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum SaidProblem implements ProblemType {
    NOT_SAID(new ProblemKind(
            "not-said",
            409,
            "Nobody entered it for the learner",
            "The learner wrote it themselves: change it as such a thing is changed.")),
    IS_YOUR_OWN(new ProblemKind(
            "said-is-your-own",
            409,
            "You made it your own",
            "Change it or end it as what you wrote yourself; it is not struck out any more.")),
    STRUCK_OUT(new ProblemKind(
            "said-struck-out", 409, "You struck it out", "If you want it after all, say it anew yourself."));

    private final ProblemKind kind;

    SaidProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
