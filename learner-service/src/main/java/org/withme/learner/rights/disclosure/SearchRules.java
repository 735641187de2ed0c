package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What it takes to look for a learner by name (W3). */
final class SearchRules {

    private static final int LONGEST_NAME = 100;
    static final int FEWEST_LETTERS = 2;

    private SearchRules() {}

    static Violations check(SearchLearners command, LocalDate today) {
        String name = command.name() == null ? "" : command.name();
        Violations violations = new Violations()
                .addIf(
                        name.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS,
                        "/name",
                        DisclosureRule.TOO_FEW_LETTERS)
                .addIf(
                        WrittenText.length(name) > LONGEST_NAME,
                        "/name",
                        StandardRule.TOO_LONG.with("most", LONGEST_NAME));
        DisclosureRules.because(violations, command.reason(), command.delay(), today);
        return violations;
    }
}
