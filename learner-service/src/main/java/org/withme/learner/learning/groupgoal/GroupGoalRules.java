package org.withme.learner.learning.groupgoal;

import java.time.LocalDate;
import org.withme.learner.learning.plan.AddStep;
import org.withme.learner.learning.plan.DateRules;
import org.withme.learner.learning.plan.GoalState;
import org.withme.learner.learning.plan.TickStep;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.said.Said;

/** What is sent of a group's goal keeps to these. */
final class GroupGoalRules {

    private static final int LONGEST_WORDS = 2000;

    private GroupGoalRules() {}

    static Violations check(WriteGroupGoal goal, LocalDate today) {
        return new Violations()
                .requiredText(
                        "/words", goal.words(), LONGEST_WORDS, "Say what you want to reach together, in a sentence.")
                .text("/why", goal.why(), LONGEST_WORDS)
                .text("/knownBy", goal.knownBy(), LONGEST_WORDS)
                .addAll(DateRules.ahead("/target", goal.target(), today));
    }

    static Violations check(AnswerGroupGoal answer) {
        return new Violations()
                .addIf(answer.answer() == null, "/answer", StandardRule.MISSING.remedied("Send YES or NO."));
    }

    static Violations check(EnterGroupsAgreement agreement, LocalDate today) {
        return Said.of(agreement.said()).check(today);
    }

    static Violations check(AddStep step, LocalDate today) {
        return new Violations()
                .requiredText("/words", step.words(), LONGEST_WORDS, "Say what is done, in a sentence.")
                .addAll(DateRules.ahead("/due", step.due(), today));
    }

    static Violations check(TickStep tick) {
        return new Violations().addIf(tick.stepId() == null, "/stepId", StandardRule.MISSING);
    }

    static Violations check(SayGroupGoalState said) {
        return new Violations()
                .addIf(said.state() == null, "/state", StandardRule.MISSING)
                .addIf(
                        said.state() == GoalState.PROPOSED || said.state() == GoalState.AGREED,
                        "/state",
                        GroupGoalRule.NOT_SAID_SO);
    }
}
