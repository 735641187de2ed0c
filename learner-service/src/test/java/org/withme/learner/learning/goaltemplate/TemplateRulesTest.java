package org.withme.learner.learning.goaltemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sent of a template has limits")
class TemplateRulesTest {

    @Test
    void a_template_has_twenty_steps_at_most() {
        assertThat(TemplateRules.check(template(20)).list()).isEmpty();
        assertThat(TemplateRules.check(template(21)).list())
                .containsExactly(TemplateRule.TOO_MANY_STEPS.with("most", 20).brokenAt("/steps"));
    }

    private static WriteGoalTemplate template(int steps) {
        return new WriteGoalTemplate("A job.", null, null, Collections.nCopies(steps, "One of many."));
    }
}
