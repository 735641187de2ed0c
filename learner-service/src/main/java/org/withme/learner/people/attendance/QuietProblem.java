package org.withme.learner.people.attendance;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum QuietProblem implements ProblemType {
    ALREADY_OVER(new ProblemKind(
            "gone-quiet-over",
            409,
            "That prompt is over",
            "Nothing is left to do: somebody answered otherwise, or the learner came back. Read the list again.")),
    HANDED_ON(new ProblemKind(
            "gone-quiet-handed-on",
            409,
            "That prompt is with the case supervisor",
            "Answer SPOKEN_WITH when somebody has spoken with the learner."));

    private final ProblemKind kind;

    QuietProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
