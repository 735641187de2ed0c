package org.withme.learner.learning.reflection;

import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a reflection, and naming somebody who reads it, must keep to (L23). */
final class ReflectionRules {

    private static final int LONGEST_WORDS = 10_000;

    private ReflectionRules() {}

    static Violations check(WriteReflection command) {
        return new Violations()
                .requiredText("/words", command.words(), LONGEST_WORDS, "Write something, in your own words.");
    }

    static Violations check(NameReader command) {
        return new Violations()
                .addIf(
                        command.relationshipId() == null,
                        "/relationshipId",
                        StandardRule.MISSING.remedied("Send the id of somebody's place on your team."));
    }
}
