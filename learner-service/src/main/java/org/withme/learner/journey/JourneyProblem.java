package org.withme.learner.journey;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum JourneyProblem implements ProblemType {
    TOO_MANY_STREAMS(new ProblemKind(
            "too-many-streams",
            503,
            "No further stream can be opened",
            "Close one that you have, or try again after the time in Retry-After; the journey can be read meanwhile."));

    private final ProblemKind kind;

    JourneyProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
