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
        Violations violations = new Violations();
        Optional<Purpose> purpose = Purpose.of(command.purpose());
        violations.addIf(
                recipients.stream().noneMatch(known -> isMeant(known, command, purpose)),
                "/recipient",
                "recipient",
                "There is no such recipient, or not for this purpose.",
                "Choose one of GET …/consents/recipients.");
        if (purpose.isEmpty()) {
            return violations.add(
                    "/purpose", "L12", "It is not in the catalogue.", "Choose one of GET …/consents/purposes.");
        }
        return violations.addAll(check(command, purpose.get()));
    }

    private static Violations check(GiveConsent command, Purpose purpose) {
        return new Violations()
                .addIf(
                        !purpose.isAsked(),
                        "/purpose",
                        "L12",
                        "It does not rest on consent, so nobody is asked.",
                        "Inform the learner; there is nothing to record.")
                .addIf(
                        !purpose.wordingVersion().equals(command.wordingVersion()),
                        "/wordingVersion",
                        "L12",
                        "It is not the current wording.",
                        "Show the current wording of GET …/consents/purposes and ask again.")
                .addIf(
                        purpose.isAsked() && !isPartOf(command.scope(), purpose),
                        "/scope",
                        "L12",
                        "It is empty, repeats itself or goes beyond the purpose.",
                        "Send some of "
                                + String.join(
                                        ", ", purpose.scopes().stream().sorted().toList()) + ".");
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
