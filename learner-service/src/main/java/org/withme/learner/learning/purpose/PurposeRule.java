package org.withme.learner.learning.purpose;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** What is told of the words of a purpose, in the catalogue as in an invitation. */
public enum PurposeRule implements Rule {
    NOT_A_LENGTH("tutorial-length", "A tutorial takes 5 to 240 minutes.", "Send a number from 5 to 240.");

    private final RuleKind kind;

    PurposeRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
