package org.withme.iag.ambition;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AmbitionRule implements Rule {
    NO_WORDS("missing-words", "There are no words.", "Say it in your own words, or send the kind DONT_KNOW_YET."),
    CONFIDENCE_OUT_OF_RANGE(
            "confidence", "It is out of range.", "Send 1 (not sure at all) to 5 (very sure), or leave it out."),
    NOT_TO_BE_CLEARED("null", "It cannot be cleared.", "Send a value, or leave it out."),
    FIRST_IS_THE_LEARNERS(
            "first-is-the-learners",
            "Which ambition comes first, the learner alone says.",
            "Leave it out; the learner can say it when they make the ambition their own.");

    private final RuleKind kind;

    AmbitionRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
