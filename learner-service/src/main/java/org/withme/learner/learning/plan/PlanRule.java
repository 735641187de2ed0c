package org.withme.learner.learning.plan;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum PlanRule implements Rule {
    UNREAD(
            StandardProblem.PRECONDITION_REQUIRED,
            "plan-signed-unread",
            "If-Match stands for any version: nobody signs unread.",
            "Send the ETag of the text that you read (GET to-sign)."),
    DATE_NOT_AHEAD("plan-date-not-ahead", "That day is over.", "Send a day that is still to come."),
    DATE_TOO_FAR("plan-date-too-far", "That day is more than ten years ahead.", "Send a nearer day."),
    TOO_MANY_STEPS("plan-too-many-steps", "There are more than {most} steps.", "Send the first ones; more can follow."),
    NO_LEVEL("plan-no-level", "There is no such level.", "Send 0 for entry level, or 1 to 8."),
    NOT_YOUR_COLLEGE(
            "plan-not-your-college",
            "It is no college where you are today.",
            "Send the college of one of your enrolments, or leave it out."),
    NOT_FOR_THIS(
            "plan-not-for-this",
            "What you propose or answer has no such part.",
            "Leave it out; the description lists what belongs to it."),
    LEARNERS_WORDS(
            "plan-learners-words",
            "How a goal is worded, the learner says themselves.",
            "Speak with the learner, who can change what it says, or propose a GOAL."),
    NO_DAY("plan-no-day", "It is no day.", "Send it as 2027-03-26."),
    NO_LINK("plan-no-link", "It is no address that begins with https://.", "Send the whole address, or leave it out."),
    NO_SUCH_GOAL("plan-no-such-goal", "It is no goal of this plan.", "Send the id of one; the plan lists them."),
    NO_SUCH_TEMPLATE(
            "plan-no-such-template",
            "It is no template of your college.",
            "Send the id of one; your college lists them."),
    NO_SUCH_RESULT(
            "plan-no-such-result",
            "It is no published result of yours that belongs in this plan.",
            "Send the id of one that the plan offers; with a college's plan go results of that college."),
    NO_SUCH_STEP("plan-no-such-step", "It is no step of this goal.", "Send the id of one; the goal lists them."),
    NOTHING_ELSE("plan-nothing-else", "It says the same as the proposal.", "Answer YES, or say what you want instead."),
    REASON_WITH_YES("plan-reason-with-yes", "A yes needs no reason.", "Leave it out."),
    DAY_PASSED(
            "plan-day-passed",
            "The day that is proposed has passed.",
            "Answer ANOTHER with a day that is still to come, or NO."),
    PLAN_FULL(
            "plan-full",
            "The learner's plan has {most} goals that are not over, and can hold no more.",
            "Bring the others when there is room, or bring them as they ended."),
    ANOTHERS_REFERENCE(
            "plan-reference-of-another",
            "By this reference a goal of another learner was brought.",
            "Send its own reference for each goal, and the learner whose goal it is."),
    NOT_OVER("plan-not-over", "That is no way in which a goal is over.", "Send ACHIEVED, CHANGED_COURSE or LET_GO."),
    NOT_SAID_SO(
            "plan-state-not-said",
            "Nobody says that of a goal: it follows from signing.",
            "Send IN_PROGRESS, ACHIEVED, CHANGED_COURSE or LET_GO.");

    private final RuleKind kind;

    PlanRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    PlanRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
