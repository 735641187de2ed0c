package org.withme.learner.record.profile;

import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What it takes to look for somebody by name. */
public final class NameRules {

    private static final int LONGEST = 100;
    static final int FEWEST_LETTERS = 2;

    private NameRules() {}

    public static Violations check(String name) {
        String text = name == null ? "" : name;
        return new Violations()
                .addIf(
                        text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS,
                        "/name",
                        ProfileRule.TOO_FEW_LETTERS)
                .addIf(WrittenText.length(text) > LONGEST, "/name", StandardRule.TOO_LONG.with("most", LONGEST));
    }
}
