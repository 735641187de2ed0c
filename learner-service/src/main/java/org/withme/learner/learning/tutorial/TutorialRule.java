package org.withme.learner.learning.tutorial;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum TutorialRule implements Rule {
    NOT_OFFERED(
            "purpose-not-offered",
            "The college offers no such purpose.",
            "Choose one of the college's catalogue (GET /v1/colleges/{ukprn}/tutorial-purposes)."),
    IS_PAST("time-is-past", "That time is over.", "Send a time that is still to come."),
    TOO_FAR("time-too-far", "That time is more than a year ahead.", "Send a nearer one."),
    TIME_WITHOUT_ASKING("time-without-asking", "Only OTHER_TIME has a time.", "Leave it out, or answer OTHER_TIME."),
    LEARNERS_TO_SAY(
            "learners-to-say", "Yes and no are the learner's to say.", "Send OTHER_TIME, or speak with the learner."),
    NOT_A_GROUP("group-not-known", "Your college has no such group.", "Send the id of a group that goes on."),
    TOO_MANY_LEARNERS(
            "too-many-learners", "These are more than {most} learners.", "Invite the others in another request."),
    NOT_YOURS(
            "learner-not-yours",
            "You are not beside this learner as mentor or tutor, or they are not at your college today.",
            "Invite your own learners; whom you see in GET /v1/learners."),
    NOT_BEGUN("not-begun", "It has not begun.", "Say what became of it afterwards; before, move it or cancel it."),
    HAS_BEGUN("has-begun", "It has begun, or is over.", "Say what became of it, or invite anew."),
    OWN_TIME(
            "own-time",
            "The learner agreed on another time than the others, or asked for one.",
            "Answer their own tutorial, or cancel it."),
    ALREADY_SAID(
            "outcome-already-said",
            "What became of it was said before.",
            "To correct it, name it among the exceptions."),
    OUTCOME_STANDS(
            "outcome-stands", "It is too long ago to correct what became of it.", "Leave it out; tell the learner."),
    WAS_RATED(
            "was-rated",
            "The learner said whether it was worth it, so it took place.",
            "Leave it out; invite anew for another time."),
    NOT_TO_TAKE_PLACE("not-to-take-place", "It was declined or cancelled, so nobody was to come.", "Leave it out."),
    NOT_IN_THE_SITTING(
            "not-in-the-sitting", "It is no tutorial of this sitting.", "Send the id of one; read the sitting."),
    OTHER_TIME_ASKED(
            "other-time-asked",
            "The learner asked for another time and got no answer: that is not missed.",
            "Answer it, or say MOVED."),
    TOO_MANY_ACTIONS("too-many-actions", "These are more than {most} actions.", "Agree on fewer."),
    TALK_AHEAD("talk-ahead", "That day has not come.", "Send the day of the talk, or leave it out."),
    NOT_A_GOAL(
            "goal-not-open",
            "The learner's plan with your college has no such goal, or it is over.",
            "Send the id of one that goes on, or leave it out."),
    NOT_THE_LEARNERS(
            "step-is-the-learners",
            "A step to the learner's goal is the learner's to do.",
            "Leave goalId out, or say that the learner does it."),
    DUE_PAST("due-past", "That day is over.", "Send a day that is still to come, or leave it out.");

    private final RuleKind kind;

    TutorialRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
