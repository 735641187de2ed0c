package org.withme.learner.people.wish;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum WishRule implements Rule {
    NOT_A_GROUP_TO_ASK(
            "group-not-asked",
            "It is no class or tutor group in which the learner is today.",
            "Send the id of one, or leave it out: then the learner's mentor is asked."),
    UNTIL_NOT_AHEAD("until-not-ahead", "That day is over.", "Send a day that is still to come."),
    UNTIL_TOO_FAR("until-too-far", "That day is more than a year ahead.", "Send a nearer day; it is asked again then."),
    UNTIL_WITHOUT_TRYING(
            "until-without-trying", "Only what is tried has a last day.", "Leave it out, or answer TRYING.");

    private final RuleKind kind;

    WishRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
