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
                .addIf(
                        !isScope(command.scope()),
                        "/scope",
                        "scope",
                        "It is empty, repeats itself or names something else.",
                        "Send some of assessment, plan, tutorial and appeal.")
                .addIf(
                        lastDay.isBefore(today),
                        "/expiresOn",
                        "in-the-past",
                        "The last day is over.",
                        "Send today or a later day.")
                .addIf(
                        lastDay.isAfter(today.plusYears(LONGEST_YEARS)),
                        "/expiresOn",
                        "too-long",
                        "It is more than a year away.",
                        "Send a day within a year; you can give it again then.");
    }

    private static boolean isScope(List<String> scope) {
        return scope != null
                && !scope.isEmpty()
                && new HashSet<>(scope).size() == scope.size()
                && SCOPES.containsAll(scope.stream().map(String::valueOf).toList());
    }
}
