package org.withme.iag.opportunity;

import java.util.Arrays;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum OpportunityRule implements Rule {
    NOT_A_REFERENCE(
            "reference",
            "It is not a reference.",
            "Use up to 100 letters, digits and . _ : ~ - and begin with a letter or digit."),
    NO_KIND(
            "missing-kind",
            "It does not say what is offered.",
            "Send COURSE, APPRENTICESHIP, VACANCY, EMPLOYER_ENCOUNTER, WORK_PLACEMENT or EVENT."),
    NOT_A_LINK("link", "It is not the address of a web page.", "Send an address that begins with https:// or http://."),
    NOT_A_KIND(
            "kind",
            "It is not a kind of opportunity.",
            "Use one of " + Arrays.toString(OpportunityKind.values()) + ".");

    private final RuleKind kind;

    OpportunityRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
