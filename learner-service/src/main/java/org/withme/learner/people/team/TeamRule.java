package org.withme.learner.people.team;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum TeamRule implements Rule {
    WHO("who", "It names nobody, or names somebody in two ways.", "Send either subject or username."),
    NOT_A_SUBJECT("subject", "It is not a subject.", "Send the sub of the person's token."),
    NOT_A_USERNAME("username", "It is not a username.", "Send the name with which the person signs in."),
    NOT_STAFF_IN_THAT_ROLE(
            "not-staff-in-that-role",
            "Nobody of your college has that name and that role.",
            "Check the name, and that the account has the role and your college's UKPRN."),
    NOT_A_ROLE_OF_A_TEAM(
            "role", "It is not a role that a team has.", "Send mentor, tutor, assessor, adviser or advocate."),
    OVER("in-the-past", "The last day is over.", "Send today or a later day, or leave it out."),
    NO_OR_REPEATED_ASPECT(
            "aspects",
            "The list is empty or repeats itself.",
            "List each aspect once, or leave the list out for all of them."),
    NOT_TO_BE_SHARED(
            "aspect", "It cannot be shared with a team.", "Use profile, enrolment, team, journey, assessment or iag.");

    private final RuleKind kind;

    TeamRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
