package org.withme.iag.guidance;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum GuidanceRule implements Rule {
    NOT_A_CHANNEL("I5", "It is not a channel.", "Send 1 to 10, 99 for another one, or leave it out."),
    MINUTES(
            "minutes",
            "It is no length of a session.",
            "Send 1 to " + GuidanceRules.LONGEST_SESSION + ", or leave it out."),
    HELD_AT("held-at", "It is missing or in the future.", "Send when the session began; record it afterwards."),
    TOO_MANY_ACTIONS(
            "too-many",
            "There are more than " + GuidanceRules.MOST_ACTIONS + " actions.",
            "Keep what really comes next."),
    NO_OWNER("missing-owner", "It does not say who does it.", "Send LEARNER or ADVISER."),
    DUE_ON("due-on", "It is before the session.", "Send the day by which it is to be done, or leave it out."),
    NOT_A_TYPE("I5", "It is not a type of action.", "Send 1 to 16, 99 for another one, or leave it out."),
    NOT_A_SIGNPOST(
            "I5", "It is not a place to point to.", "Send one of the codes in the description, or leave it out."),
    NO_STATUS(
            "missing-status",
            "There is no status.",
            "Send NOT_STARTED, IN_PROGRESS, COMPLETED or NO_LONGER_APPLICABLE.");

    private final RuleKind kind;

    GuidanceRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
