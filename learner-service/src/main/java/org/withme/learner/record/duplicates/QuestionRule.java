package org.withme.learner.record.duplicates;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum QuestionRule implements Rule {
    NOT_ONE_OF_THE_TWO("L3", "It is not one of the two.", "Send the learnerId of one of the two halves."),
    NOT_AN_ANSWER("L3", "It is no answer.", "Send SAME or ANOTHER."),
    NOT_A_STATE("state", "There is no such state.", "Use one of {states}.");

    private final RuleKind kind;

    QuestionRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
