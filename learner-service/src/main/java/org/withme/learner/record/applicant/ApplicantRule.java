package org.withme.learner.record.applicant;

import org.withme.learner.record.profile.Uln;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ApplicantRule implements Rule {
    NOT_A_REFERENCE(
            "learn-ref-number",
            "It is no reference that a return can have.",
            "Use one to twelve letters, digits and spaces, with no space at either end."),
    NO_NAME("name", "Neither of the two names is there.", "Send familyName or givenNames; one is enough."),
    NO_WAY("way", "There is no way to reach them.", "Send email or telephone; one is enough."),
    NOT_BORN("date-of-birth", "Nobody who applies was born on that day.", "Send the day of birth, or leave it out."),
    NOT_A_ULN(
            "L1",
            "It is not a ULN.",
            "Send ten digits with a right check digit; leave it out, or send " + Uln.TEMPORARY
                    + ", while it is not known."),
    NOT_A_POSTCODE("postcode", "It is not a postcode.", "Use letters, digits and a space."),
    NOT_AN_ADDRESS("email", "It is not an e-mail address.", "Send one address such as sam@example.org."),
    NOT_A_NUMBER("telephone", "It is not a telephone number.", "Use digits, spaces and + ( ) . -"),
    NOT_AN_AIM(
            "learn-aim-ref",
            "It is not the reference of a learning aim.",
            "Send eight letters and digits, or say what they applied for in programme."),
    NOT_A_GROUP(
            "group-not-known",
            "Your college has no such group now.",
            "Check the reference, or send the group first; without it the applicant is in no group.");

    private final RuleKind kind;

    ApplicantRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
