package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import org.withme.learner.record.profile.NameRules;
import org.withme.platform.problem.Violations;

/** What it takes to look for a learner by name (W3). */
final class SearchRules {

    private SearchRules() {}

    static Violations check(SearchLearners command, LocalDate today) {
        Violations violations = NameRules.check(command.name());
        DisclosureRules.because(violations, command.reason(), command.delay(), today);
        return violations;
    }
}
