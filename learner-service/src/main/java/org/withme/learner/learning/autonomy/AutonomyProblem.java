package org.withme.learner.learning.autonomy;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AutonomyProblem implements ProblemType {
    AT_NO_COLLEGE(new ProblemKind(
            "decides-alone",
            409,
            "You are at no college: all of it is yours to decide",
            "Nothing is left to do. Once a college has you on its list, you agree with your mentor there.")),
    ONE_WAITS(
            new ProblemKind(
                    "move-waits",
                    409,
                    "There is already a suggestion about this: answer it first",
                    "Say yes or no to it, or take it back if your side made it (GET autonomy shows it). Then suggest another.")),
    OTHER_SIDE(new ProblemKind(
            "other-side-answers",
            409,
            "Your side suggested this: the other side answers",
            "Wait for the answer, or take it back.")),
    NOT_YOUR_SIDES(
            new ProblemKind("not-proposed-by-your-side", 409, "The other side suggested this", "Say yes or no to it.")),
    ANSWERED(new ProblemKind(
            "move-answered",
            409,
            "This does not wait for an answer any more",
            "Read it: somebody answered before you, or it was taken back.")),
    OVERTAKEN(new ProblemKind(
            "move-overtaken",
            409,
            "Things have changed since this was proposed",
            "Say no to it, or take it back if your side made it. Then suggest what fits today.")),
    DAY_IS_OVER(
            new ProblemKind(
                    "review-day-is-over",
                    409,
                    "The day on which you would talk about it again is over",
                    "Say no to it, or take it back if your side made it. Then suggest it again with a day that is still to come.")),
    NOTHING_TO_REVIEW(new ProblemKind(
            "nothing-to-review",
            409,
            "There is no day to talk about this again, or something else was agreed since",
            "Read what is agreed today (GET autonomy): it shows what you are to talk about."));

    private final ProblemKind kind;

    AutonomyProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
