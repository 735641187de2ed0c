package org.withme.platform.said;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** What is sent of how something was said keeps to these. */
public enum SaidRule implements Rule {
    NOT_YET("said-in-the-future", "That day has not come.", "Send the day on which it was said, or leave it out."),
    YOUR_OWN_WORDS(
            "said-by-yourself", "You enter your own words.", "Leave it out: it is for what a learner said to you.");

    private final RuleKind kind;

    SaidRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
