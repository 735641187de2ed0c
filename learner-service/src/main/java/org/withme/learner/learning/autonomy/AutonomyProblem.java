package org.withme.learner.learning.autonomy;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum AutonomyProblem implements ProblemType {
    AT_NO_COLLEGE(new ProblemKind(
            "decides-alone",
            409,
            "You are at no college: all of it is yours to decide",
            "Nothing is left to do. Once a college has you on its list, you agree with your mentor there.")),
    ONE_WAITS(new ProblemKind(
            "move-waits",
            409,
            "A step of this area waits for an answer",
            "Answer it, or withdraw it if your side proposed it (GET autonomy says which), then propose another.")),
    OTHER_SIDE(new ProblemKind(
            "other-side-answers",
            409,
            "Your side proposed this step, so the other side answers",
            "Wait for the answer, or withdraw it.")),
    NOT_YOUR_SIDES(new ProblemKind(
            "not-proposed-by-your-side", 409, "The other side proposed this step", "Agree to it or decline it.")),
    ANSWERED(new ProblemKind(
            "move-answered",
            409,
            "The step does not wait for an answer any more",
            "Read it: somebody was faster, or it was withdrawn.")),
    OVERTAKEN(new ProblemKind(
            "move-overtaken",
            409,
            "The learner is not at the stage any more from which this step goes",
            "Decline or withdraw it, and propose the step from where they are today.")),
    DAY_IS_OVER(new ProblemKind(
            "review-day-is-over",
            409,
            "The day on which you would talk about it again is over",
            "Decline or withdraw it, and propose the step anew with a day that is still to come.")),
    NOTHING_TO_REVIEW(new ProblemKind(
            "nothing-to-review",
            409,
            "This step is not what holds today, or no day was set to talk about it again",
            "Read the learner's autonomy: it names the step whose review is due."));

    private final ProblemKind kind;

    AutonomyProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
