package org.withme.assessment.framework;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum FrameworkRule implements Rule {
    NO_KIND("missing-kind", "There is no kind.", "Send REGULATED or LOCAL."),
    NO_LEVEL(
            "missing-level",
            "A regulated framework has a level, and none is named.",
            "Send ENTRY_1 to ENTRY_3 or LEVEL_1 to LEVEL_8."),
    NOT_AN_AIM("learn-aim-ref", "It is not a LearnAimRef.", "Send the eight characters of the aim, or leave it out."),
    NOT_A_SUBJECT_AREA("ssa", "It is not a sector subject area.", "Send a tier such as 14 or 14.1, or leave it out."),
    NO_AWARDING_ORGANISATION(
            "missing-awarding-organisation",
            "A regulated framework is imported from its awarding organisation, and none is named.",
            "Send the client id of its system."),
    AWARDING_ORGANISATION_OF_LOCAL(
            "awarding-organisation-of-local",
            "A local framework is the college's own and has no awarding organisation.",
            "Leave it out, or define the framework as REGULATED."),
    NOT_A_CLIENT(
            "awarding-organisation",
            "It is not a client id.",
            "Send the client id of the awarding organisation's system, such as awarding-demo."),

    SAMPLE_OUT_OF_RANGE(
            "sampling-percent", "It is out of range.", "Send 1 to 100, or leave it out if no sample is planned."),
    ATTEMPTS_OUT_OF_RANGE(
            "attempts",
            "It is out of range.",
            "Send 1 to " + DraftRules.MOST_ATTEMPTS + ", or leave it out if there is one attempt."),
    NUMBER_OF_UNITS(
            "units", "There is no unit, or there are too many.", "Send 1 to " + DraftRules.MOST_UNITS + " units."),
    NULL_UNIT("missing-unit", "It is null.", "Send a unit, or leave it out."),
    TOO_MANY_CRITERIA(
            "too-many-criteria", "There are {criteria} criteria.", "Send at most " + DraftRules.MOST_CRITERIA + "."),
    NO_CRITERION("no-criterion", "The unit has no criterion.", "Send at least one."),
    NULL_CRITERION("missing-criterion", "It is null.", "Send a criterion, or leave it out."),
    NOT_A_CODE(
            "criterion-code",
            "It is not a code of a criterion.",
            "Send at most 40 letters, digits, spaces and . _ / ( ) - such as P1, or leave it out."),
    REPEATED_CODE(
            "repeated-code",
            "Another criterion of the version has this code, or the place that gives it.",
            "Send each code once, whatever its case, or leave all of them out."),
    NOT_A_WEIGHT("weight", "It is not a weight.", "Send per cent, 0 to 100, with at most two decimals."),
    WORDS_OR_MARKS("scale", "It must be words or marks.", "Send either values or maximum."),
    MAXIMUM_OUT_OF_RANGE("maximum", "It is out of range.", "Send 1 to " + DraftRules.HIGHEST_MARK + "."),
    NOT_A_SCALE(
            "values",
            "They are no scale.",
            "Send 2 to " + DraftRules.MOST_VALUES + " different values of at most " + DraftRules.LONGEST_VALUE
                    + " characters each."),
    MINIMUM_OUT_OF_RANGE(
            "minimum", "It is out of range.", "Send 0 to " + DraftRules.MOST_PIECES + ", or leave it out."),
    EVIDENCE_CANNOT_BE_GIVEN(
            "evidence-cannot-be-given",
            "In none of the forms can a piece be handed in, so nobody could ever fulfil a minimum.",
            "Add FILE, LINK or TEXT to the forms, or leave minimum out and say in words what the assessor will look at."),
    NO_OR_REPEATED_FORM(
            "forms", "There is no form of evidence, or one is repeated.", "Send each form that is accepted once."),

    OWNERSHIP_OF_DECISION_RULE(
            "ownership-of-decision-rule",
            "{rule} does not go with {ownership}.",
            "Send {fitting}, or another decision rule."),
    NOT_IN_A_LOCAL_FRAMEWORK(
            "decision-rule-of-kind",
            "A LOCAL framework has no {rule} criteria.",
            "Use LEARNER, NEGOTIATED or ASSESSOR_TO_STANDARD."),
    NOT_IN_A_REGULATED_FRAMEWORK(
            "decision-rule-of-kind",
            "A REGULATED framework has no {rule} criteria.",
            "Use LEARNER, ASSESSOR_TO_STANDARD, CENTRE_MARKED or EXTERNAL."),
    NO_CERTIFIED_WEIGHT(
            "no-certified-weight",
            "What the learner owns or negotiates carries no certified weight.",
            "Leave the weight out; it is reported beside the result."),
    CERTIFIED_WEIGHT_OF_LOCAL(
            "certified-weight",
            "The certified weight adds up to {sum}, not to 100.",
            "Weigh the criteria that assessors decide so that they add up to 100, or none of them."),
    CERTIFIED_WEIGHT_OF_REGULATED(
            "certified-weight",
            "The certified weight adds up to {sum}, not to 100.",
            "Weigh the criteria that are not the learner's own so that they add up to 100."),

    NOT_ON_THE_SCALE("value", "It is not on the scale of the criterion.", "Send {values}.");

    private final RuleKind kind;

    FrameworkRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
