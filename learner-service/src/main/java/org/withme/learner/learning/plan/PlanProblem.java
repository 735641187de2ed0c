package org.withme.learner.learning.plan;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum PlanProblem implements ProblemType {
    GOAL_IS_OVER(new ProblemKind(
            "goal-is-over", 409, "The goal is over", "Read the plan. What is wanted now is a goal of its own.")),
    ALREADY_ANSWERED(new ProblemKind(
            "proposal-already-answered",
            409,
            "Somebody has answered the proposal, or it was withdrawn",
            "Read it, and what came of it. Propose anew what is still wanted.")),
    YOUR_OWN_PROPOSAL(new ProblemKind(
            "proposal-of-your-side",
            409,
            "Your own side proposed it",
            "Wait for the answer of the other side, or withdraw it (POST to withdraw).")),
    OTHER_SIDES_PROPOSAL(new ProblemKind(
            "proposal-of-the-other-side",
            409,
            "The other side proposed it",
            "Answer it (POST to answer): NO says that it is not wanted.")),
    ANSWER_FIRST(new ProblemKind(
            "proposal-to-answer-first",
            409,
            "The other side has proposed another date or end for the same thing",
            "Answer that proposal: with ANOTHER you say what you want instead.")),
    LEARNERS_OWN_WAITS(new ProblemKind(
            "learners-own-proposal-waits",
            409,
            "The learner has proposed another date for the same thing themselves",
            "Speak with the learner, who can take it back, or wait for the answer.")),
    NOBODY_TO_ANSWER(new ProblemKind(
            "nobody-to-answer",
            409,
            "The learner is at no college that could answer",
            "Speak with the learner: in a plan that is theirs alone they write and change goals themselves.")),
    LOOK_FIRST(new ProblemKind(
            "goal-to-look-at-first",
            409,
            "One of the learner's goals is past its date and waits to be looked at again",
            "Speak with the learner about it, and say so (POST to looked-at of the goal). Then propose a new one.")),
    NOTHING_TO_SIGN(new ProblemKind(
            "nothing-to-sign",
            409,
            "Nothing in the plan waits for a signature",
            "Read the plan: what was agreed stands there. A new or changed goal starts the next version.")),
    YOURS_ALONE(new ProblemKind(
            "plan-is-yours-alone",
            409,
            "Nobody else has to agree to this plan",
            "Your goals count as you write them; there is nothing to sign.")),
    NO_EMPLOYER(new ProblemKind(
            "no-employer-signs",
            409,
            "The learner is no apprentice at your college",
            "The learner and their mentor sign; nobody else has to.")),
    PLAN_IS_FULL(new ProblemKind(
            "plan-is-full",
            409,
            "There are as many goals as a plan can hold",
            "Say of a goal that it is achieved, has changed course or is let go; then there is room.")),
    GOAL_IS_FULL(new ProblemKind(
            "goal-is-full",
            409,
            "There are as many steps as a goal can hold",
            "Make what comes next a goal of its own."));

    private final ProblemKind kind;

    PlanProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
