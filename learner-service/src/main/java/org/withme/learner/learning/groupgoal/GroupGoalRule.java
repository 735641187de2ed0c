package org.withme.learner.learning.groupgoal;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum GroupGoalRule implements Rule {
    NO_SUCH_STEP("group-goal-no-such-step", "It is no step of this goal.", "Send the id of one; the goal lists them."),
    NOT_SAID_SO(
            "group-goal-state-not-said",
            "Nobody says that of a goal: it follows from what its learners say.",
            "Send IN_PROGRESS, ACHIEVED, CHANGED_COURSE or LET_GO.");

    private final RuleKind kind;

    GroupGoalRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
