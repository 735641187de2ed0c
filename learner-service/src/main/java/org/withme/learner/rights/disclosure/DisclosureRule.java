package org.withme.learner.rights.disclosure;

import java.util.Arrays;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum DisclosureRule implements Rule {
    NO_RECORDS("W3", "It names no records.", DisclosureRule.RECORDS),
    REPEATED_RECORDS("W3", "The list repeats itself.", DisclosureRule.RECORDS),
    NOT_A_RECORD("W3", "It is no kind of record.", "Send PROFILE, ADVOCACY, GUIDANCE or ASSESSMENT."),
    NO_REVIEW_DAY("W3", "There is no review date.", DisclosureRule.REVIEW),
    REVIEW_TOO_LATE(
            "W3", "It is not one of the next " + DisclosureRules.LONGEST_DELAY_DAYS + " days.", DisclosureRule.REVIEW),
    NOT_A_STATE(
            "state",
            "It does not say which.",
            "Use one of " + Arrays.toString(ReadingDisclosures.Which.values()) + ".");

    private static final String RECORDS =
            "Name each of PROFILE, ADVOCACY, GUIDANCE, ASSESSMENT that the reason needs, once.";
    private static final String REVIEW =
            "Send a day after today, at most " + DisclosureRules.LONGEST_DELAY_DAYS + " days ahead.";

    private final RuleKind kind;

    DisclosureRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
