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
            "Check the name, and that the account has your UKPRN and the role: mentor for a tutor group, tutor for a class. Who has"
                    + " never signed in with your provider needs no role yet."),
    OPENS_RECORDS(
            "opens-records",
            "The staff of such a group get a place beside its learners, and you do not name people.",
            "Make a COHORT or a COMMUNITY, or have a tutor or the MIS of the college make the group."),
    NOT_A_LEARNER_TO_PUT_IN(
            "not-to-be-put-in",
            "It is the id of nobody whom you may put into this group.",
            "Send the id of a learner who is at your college now; a mentor puts in learners of their own. Into a group of no"
                    + " college come people who are at no college."),
    TOO_MANY_STAFF("too-many-staff", "Those are more members of staff than one request takes.", "Send at most 20."),
    TOO_MANY_LEARNERS("too-many-learners", "Those are more learners than one request takes.", "Send at most 200.");

    private final RuleKind kind;

    GroupRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
