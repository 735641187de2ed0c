package org.withme.learner.learning.autonomy;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AutonomyRule implements Rule {
    NOT_ONE_STEP(
            "not-one-step",
            "It is not one step from {from}, which is agreed today.",
            "Send the stage before or after it: DONE_FOR_ME, WITH_ME, LED_BY_ME."),
    NOT_AHEAD("review-not-ahead", "That day is not ahead.", "Send a day that is still to come."),
    TOO_FAR("review-too-far", "That day is more than a year ahead.", "Send a nearer day."),
    WHICH_COLLEGE("which-college", "You are at more than one college: say which one.", "Send its UKPRN: {ukprns}.");

    private final RuleKind kind;

    AutonomyRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
