package org.withme.learner.learning.goaltemplate;

import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What is sent of a template keeps to these. */
final class TemplateRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_STEPS = 20;

    private TemplateRules() {}

    static Violations check(WriteGoalTemplate template) {
        Violations violations = new Violations()
                .requiredText("/words", template.words(), LONGEST_WORDS, "Write the goal, in a sentence.")
                .text("/why", template.why(), LONGEST_WORDS)
                .text("/knownBy", template.knownBy(), LONGEST_WORDS)
                .addIf(
                        template.steps().size() > MOST_STEPS,
                        "/steps",
                        TemplateRule.TOO_MANY_STEPS.with("most", MOST_STEPS));
        for (int i = 0; i < Math.min(template.steps().size(), MOST_STEPS); i++) {
            String step = template.steps().get(i);
            violations
                    .addIf(step == null, "/steps/" + i, StandardRule.NULL_ITEM)
                    .text("/steps/" + i, step, LONGEST_WORDS);
        }
        return violations;
    }
}
