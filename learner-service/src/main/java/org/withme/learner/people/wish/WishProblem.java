package org.withme.learner.people.wish;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum WishProblem implements ProblemType {
    NOBODY_TO_ASK(new ProblemKind(
            "nobody-to-ask",
            409,
            "You are at no college whose staff could be asked",
            "Make it again once a college has you on its list. Until then speak with the people of your groups (GET"
                    + " /v1/me/groups).")),
    WISH_STAYS(new ProblemKind(
            "wish-stays-with-its-college",
            409,
            "Staff of the college that you left have answered or entered this wish, and it stays with that college",
            "Make a new wish: it goes to the people who are beside you now.")),
    WISH_IS_OVER(new ProblemKind(
            "wish-is-over",
            409,
            "The wish does not wait for an answer any more",
            "Read it. The learner can ask again (POST to ask-again) what was answered, or make a new wish."));

    private final ProblemKind kind;

    WishProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
