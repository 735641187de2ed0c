package org.withme.learner.people.group;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum GroupRule implements Rule {
    NOT_UTF_8("not-utf-8", "The rows are not encoded in UTF-8.", "Export them in UTF-8."),
    NO_ROWS("no-rows", "There is no row.", "Send at least one row; a CSV begins with the names of its columns."),
    TOO_MANY_ROWS("too-many-rows", "There are more than {most} rows.", "Send the rest in another request."),
    NOT_A_COLUMN(
            "column",
            "The first line has a name that is no column's, or has one twice.",
            "Begin with the names group, kind, name, staff, learner, ended, in any order; those that you do not use may be left out."),
    NOT_A_ROW(
            "row",
            "The line cannot be read as a row.",
            "Send group, kind, name, staff, learner and ended, each as a text; ended is true or false."),
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
    NOT_A_LEARNER(
            "learner-not-known",
            "Your college has stated nobody under that reference.",
            "Check the reference; before a return lists the learner, state them as somebody who has applied."),
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
