package org.withme.advocate.representation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.withme.platform.problem.Violations;

/** In what an advocate may speak, and for how long at most. */
final class AuthorityRules {

    private static final Set<String> SCOPES = Set.of("assessment", "plan", "tutorial", "appeal");
    static final int LONGEST_YEARS = 1;

    private AuthorityRules() {}

    static Violations check(GiveAuthority command, LocalDate today) {
        LocalDate lastDay = command.lastDay(today);
        return new Violations()
                .addIf(!isScope(command.scope()), "/scope", AuthorityRule.NOT_A_SCOPE)
                .addIf(lastDay.isBefore(today), "/expiresOn", AuthorityRule.OVER)
                .addIf(lastDay.isAfter(today.plusYears(LONGEST_YEARS)), "/expiresOn", AuthorityRule.TOO_LONG);
    }

    private static boolean isScope(List<String> scope) {
        return scope != null
                && !scope.isEmpty()
                && new HashSet<>(scope).size() == scope.size()
                && SCOPES.containsAll(scope.stream().map(String::valueOf).toList());
    }
}
