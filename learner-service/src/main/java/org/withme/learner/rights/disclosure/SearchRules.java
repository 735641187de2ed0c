package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import org.withme.platform.problem.Violations;
import org.withme.platform.problem.WrittenText;

/** What it takes to look for a learner by name (W3). */
final class SearchRules {

    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_LETTERS = 2;

    private SearchRules() {}

    static Violations check(SearchLearners command, LocalDate today) {
        String name = command.name() == null ? "" : command.name();
        Violations violations = new Violations()
                .addIf(
                        name.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS,
                        "/name",
                        "W3",
                        "It has fewer than " + FEWEST_LETTERS + " letters.",
                        "Send a name or a part of it.")
                .addIf(
                        WrittenText.length(name) > LONGEST_NAME,
                        "/name",
                        "too-long",
                        "It has more than " + LONGEST_NAME + " characters.",
                        "Shorten it to at most " + LONGEST_NAME + " characters.");
        DisclosureRules.because(violations, command.reason(), command.delay(), today);
        return violations;
    }
}
