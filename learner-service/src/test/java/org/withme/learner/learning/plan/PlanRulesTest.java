package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sent to a plan has limits")
class PlanRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @Test
    void a_day_that_may_be_left_out_is_today_or_later_and_ten_years_ahead_at_most() {
        assertThat(DateRules.ahead("/target", null, TODAY).list()).isEmpty();
        assertThat(DateRules.ahead("/target", TODAY, TODAY).list()).isEmpty();
        assertThat(DateRules.ahead("/target", TODAY.plusYears(10), TODAY).list())
                .isEmpty();
        assertThat(DateRules.ahead("/target", TODAY.minusDays(1), TODAY).list())
                .containsExactly(PlanRule.DATE_NOT_AHEAD.brokenAt("/target"));
        assertThat(DateRules.ahead("/target", TODAY.plusYears(10).plusDays(1), TODAY)
                        .list())
                .containsExactly(PlanRule.DATE_TOO_FAR.brokenAt("/target"));
    }

    @Test
    void a_goal_begins_with_twenty_steps_at_most() {
        assertThat(PlanRules.check(goal(20), List.of(), TODAY).list()).isEmpty();
        assertThat(PlanRules.check(goal(21), List.of(), TODAY).list())
                .containsExactly(PlanRule.TOO_MANY_STEPS.with("most", 20).brokenAt("/steps"));
    }

    private static WriteGoal goal(int steps) {
        List<AddStep> first = Collections.nCopies(steps, new AddStep("One of many.", null));
        return new WriteGoal("A job.", null, null, null, null, null, null, first, null, null);
    }
}
