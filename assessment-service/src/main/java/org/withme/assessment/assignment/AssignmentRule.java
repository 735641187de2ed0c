package org.withme.assessment.assignment;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AssignmentRule implements Rule {
    NO_PUBLISHED_VERSION(
            "no-published-version",
            "Your college has published no such version.",
            "Publish a version first, or send one that is published."),
    FOR_NOBODY("for-nobody", "It is set to nobody.", "Send groupId, learnerIds, or both."),
    NO_SUCH_GROUP(
            "no-such-group",
            "Your college has no such group, or nobody is in it.",
            "Send the id of a group with learners, or name the learners themselves."),
    TOO_MANY_LEARNERS(
            "too-many-learners",
            "There are too many learners.",
            "Set it to at most " + AssignmentRules.MOST_LEARNERS + " at once."),
    TOO_MANY_CELLS(
            "too-many-cells",
            "Learners times criteria are {cells}.",
            "Set it in parts of at most " + AssignmentRules.MOST_CELLS + "."),
    NOT_OF_THE_VERSION("not-of-the-version", "It is no criterion of the version.", "Send ids of its criteria."),
    REPEATED_CRITERION("repeated-criterion", "It is there twice.", "Send each criterion once."),
    PAST_DAY("past-day", "It is in the past.", "Send today or a later day."),
    TOO_FAR("too-far", "It is more than two years away.", "Send a day within two years, or none."),
    NOTHING_TO_MOVE("nothing-to-move", "Without dueOn there is no date to move.", "Leave it out, or send dueOn too."),
    BEFORE_DUE("before-due", "It is before dueOn.", "Send dueOn itself if nobody may move it, or a later day."),
    AFTER_THE_LATEST(
            "after-the-latest",
            "You may move it to {latest} yourself.",
            "Send a day until then, or ask your assessor for more time."),
    NUMBER_OF_ROWS(
            "number-of-rows",
            "There is no row, or there are too many.",
            "Send 1 to " + AssignmentRules.MOST_ROWS + "."),
    TOO_MANY_JUDGEMENTS(
            "too-many-judgements",
            "For all of the learners these are {judgements} judgements.",
            "Send rows that come to at most " + AssignmentRules.MOST_JUDGEMENTS + "."),
    NO_LEARNER(
            "missing-learner",
            "It names no learner, and they do not work on it together.",
            "Send learnerId; only what learners do together is judged for all of them.");

    private final RuleKind kind;

    AssignmentRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
