package org.withme.iag.classification;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** The rules of codes that are taken from a classification. */
public enum ClassificationRule implements Rule {
    NOT_AN_OCCUPATION(
            "occupation",
            "It is not an occupation of SOC 2020.",
            "Send a SOC 2020 code of one to four digits, such as 5 for skilled trades or 5231 for vehicle technicians."),
    NOT_A_SUBJECT("subject", "It is not a sector subject area.", ClassificationRule.A_SUBJECT),
    NOT_A_SECTOR("sector", "It is not a sector subject area.", ClassificationRule.A_SUBJECT);

    private static final String A_SUBJECT =
            "Send a sector subject area, such as 4 for engineering and manufacturing or 4.1 for engineering.";

    private final RuleKind kind;

    ClassificationRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
