package org.withme.learner.people.group;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum GroupRule implements Rule {
    NO_KIND(
            "kind",
            "The group is new here, and no row says of what kind it is.",
            "Send kind with one row of the group: TUTOR_GROUP, CLASS, COHORT or COMMUNITY."),
    TWO_PEOPLE(
            "two-people", "The row names two people.", "Send one row for the learner and one for the member of staff."),
    SAID_DIFFERENTLY(
            "said-differently",
            "An earlier row of this request says something else of the same.",
            "Say each thing once; the earlier row counts."),
    NOT_STAFF(
            "staff-not-known",
            "Nobody of your college signs in with that name and has the role that the group gives.",
            "Check the name, and that the account has your UKPRN and the role: mentor for a tutor group, tutor for a class.");

    private final RuleKind kind;

    GroupRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
