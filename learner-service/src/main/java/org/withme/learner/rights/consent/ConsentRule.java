package org.withme.learner.rights.consent;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ConsentRule implements Rule {
    NOT_A_RECIPIENT(
            "recipient",
            "There is no such recipient, or not for this purpose.",
            "Choose one of GET …/consents/recipients."),
    NOT_A_PURPOSE("L12", "It is not in the catalogue.", "Choose one of GET …/consents/purposes."),
    NOT_ASKED(
            "L12",
            "It does not rest on consent, so nobody is asked.",
            "Inform the learner; there is nothing to record."),
    ANOTHER_WORDING(
            "L12",
            "It is not the current wording.",
            "Show the current wording of GET …/consents/purposes and ask again."),
    BEYOND_THE_PURPOSE("L12", "It is empty, repeats itself or goes beyond the purpose.", "Send some of {scopes}.");

    private final RuleKind kind;

    ConsentRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
