package org.withme.learner.learning.tutorial;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum TutorialProblem implements ProblemType {
    NO_MENTOR(new ProblemKind(
            "no-mentor-to-ask",
            409,
            "You have no mentor whom you could ask for a tutorial",
            "Wish for one in a sentence (POST /v1/me/wishes): somebody at your college answers it.")),
    NOT_ASKED(new ProblemKind(
            "tutorial-not-asked",
            409,
            "Nobody waits for your answer",
            "Read it: it was answered already, or the other side is asked. You can still cancel it.")),
    IS_OVER(new ProblemKind(
            "tutorial-is-over",
            409,
            "The tutorial is over, or does not take place",
            "Read it. Invite anew, or ask for one.")),
    HAS_NOT_BEGUN(new ProblemKind(
            "tutorial-has-not-begun",
            409,
            "The tutorial has not begun",
            "Say it afterwards. Until then add it to the agenda.")),
    DID_NOT_TAKE_PLACE(new ProblemKind(
            "tutorial-did-not-take-place",
            409,
            "It did not take place, or nobody agreed to it",
            "If it did, whoever holds it says first that the learner came.")),
    NOT_HELD(new ProblemKind(
            "tutorial-not-held",
            409,
            "You were not there, so there is nothing to say about it",
            "If you were, ask whoever held it to correct that.")),
    NOT_YOUR_POINT(new ProblemKind(
            "point-not-yours",
            409,
            "Somebody else wrote this point",
            "Ask who wrote it to take it back, or add what you want to speak about.")),
    TOO_LATE(new ProblemKind(
            "too-late-to-rate",
            409,
            "It is too long ago to say whether it was worth it",
            "Say it about the next one."));

    private final ProblemKind kind;

    TutorialProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
