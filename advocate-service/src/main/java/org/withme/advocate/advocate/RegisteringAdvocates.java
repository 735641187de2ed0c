package org.withme.advocate.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.withme.advocate.advocate.AdvocateAccess.Staff;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class RegisteringAdvocates {

    private final AdvocateAccess access;
    private final Advocates advocates;
    private final Clock clock;

    RegisteringAdvocates(AdvocateAccess access, Advocates advocates, Clock clock) {
        this.access = access;
        this.advocates = advocates;
        this.clock = clock;
    }

    /**
     * Registers somebody, or replaces what is registered.
     *
     * @param ifMatch what the replacement is based on; null for a first registration
     */
    @Transactional
    @Effort("advocate-capacity")
    Registered register(String subject, RegisterAdvocate command, Precondition ifMatch) {
        Staff supervisor = access.requireSupervisor();
        Optional<Advocate> known = advocates.lock(supervisor.ukprn(), subject);
        requireVersion(known, ifMatch);
        AdvocateRules.check(subject, command).orThrow();
        Advocate advocate = known.orElseGet(
                () -> Advocate.registered(supervisor.ukprn(), subject, command, supervisor.subject(), clock.instant()));
        if (known.isPresent()) {
            advocate.replace(command, supervisor.subject(), clock.instant());
        }
        advocates.persistAndFlush(advocate);
        return new Registered(advocate.view(), known.isEmpty());
    }

    private static void requireVersion(Optional<Advocate> known, Precondition ifMatch) {
        if (known.isPresent() && ifMatch == null) {
            throw Problem.at("/header/If-Match", AdvocateRule.REGISTERED_ALREADY);
        }
        if (known.isEmpty() && ifMatch != null) {
            ifMatch.matchesNothing();
        }
        known.ifPresent(advocate -> ifMatch.matches(advocate.view()));
    }

    /** An advocate, and whether they were not registered before. */
    record Registered(AdvocateView advocate, boolean isNew) {}
}
