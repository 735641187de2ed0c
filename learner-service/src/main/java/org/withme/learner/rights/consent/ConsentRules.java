package org.withme.learner.rights.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.withme.platform.problem.Violations;

/** What can be agreed to, in which wording (L12), and by whom (L13). */
final class ConsentRules {

    private ConsentRules() {}

    /**
     * Everything that is wrong.
     *
     * @param recipients to whom this learner can agree
     */
    static Violations check(GiveConsent command, List<RecipientView> recipients) {
        Optional<Purpose> purpose = Purpose.of(command.purpose());
        return new Violations()
                .addIf(
                        recipients.stream().noneMatch(known -> isMeant(known, command, purpose)),
                        "/recipient",
                        ConsentRule.NOT_A_RECIPIENT)
                .addIf(purpose.isEmpty(), "/purpose", ConsentRule.NOT_A_PURPOSE)
                .addAll(purpose.map(asked -> check(command, asked)).orElseGet(Violations::new));
    }

    private static Violations check(GiveConsent command, Purpose purpose) {
        String scopes = String.join(", ", purpose.scopes().stream().sorted().toList());
        return new Violations()
                .addIf(!purpose.isAsked(), "/purpose", ConsentRule.NOT_ASKED)
                .addIf(
                        !purpose.wordingVersion().equals(command.wordingVersion()),
                        "/wordingVersion",
                        ConsentRule.ANOTHER_WORDING)
                .addIf(
                        purpose.isAsked() && !isPartOf(command.scope(), purpose),
                        "/scope",
                        ConsentRule.BEYOND_THE_PURPOSE.with("scopes", scopes));
    }

    /** Unknown age is refused like too young an age: somebody else may have to decide. */
    static boolean decidesAlone(Purpose purpose, Optional<LocalDate> born, LocalDate today, ConsentConfig ages) {
        return born.filter(day -> Period.between(day, today).getYears() >= purpose.ageOfDecision(ages))
                .isPresent();
    }

    /** A purpose that nobody is asked for is refused for itself. */
    private static boolean isMeant(RecipientView known, GiveConsent command, Optional<Purpose> purpose) {
        return known.recipient().equals(command.recipient())
                && purpose.filter(Purpose::isAsked).map(known::isFor).orElse(true);
    }

    private static boolean isPartOf(List<String> scope, Purpose purpose) {
        return scope != null
                && !scope.isEmpty()
                && new HashSet<>(scope).size() == scope.size()
                && purpose.scopes()
                        .containsAll(scope.stream().map(String::valueOf).toList());
    }
}
