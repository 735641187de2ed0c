package org.withme.learner.learning.reflection;

import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a reflection, and naming somebody who reads it, must keep to (L23). */
final class ReflectionRules {

    private static final int LONGEST_WORDS = 10_000;

    private ReflectionRules() {}

    static Violations check(WriteReflection command) {
        return new Violations()
                .requiredText("/words", command.words(), LONGEST_WORDS, "Write something, in your own words.")
                .addAll(check(command.about()));
    }

    private static Violations check(@Nullable About about) {
        return about == null
                ? new Violations()
                : new Violations()
                        .addIf(
                                about.kind() == null,
                                "/about/kind",
                                StandardRule.MISSING.remedied("Send GOAL, TUTORIAL or JUDGEMENT, or leave about out."))
                        .addIf(
                                about.id() == null,
                                "/about/id",
                                StandardRule.MISSING.remedied("Send its id, or leave about out."));
    }

    static Violations check(NameReader command) {
        return new Violations()
                .addIf(
                        command.relationshipId() == null,
                        "/relationshipId",
                        StandardRule.MISSING.remedied("Send the id of somebody's place on your team."));
    }
}
