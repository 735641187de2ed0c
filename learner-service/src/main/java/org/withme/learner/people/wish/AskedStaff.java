package org.withme.learner.people.wish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.wish.Addressees.Asking;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** The caller as one to whom wishes may be addressed. */
@Singleton
class AskedStaff {

    private final CurrentCaller callers;
    private final Addressees addressees;
    private final Clock clock;

    AskedStaff(CurrentCaller callers, Addressees addressees, Clock clock) {
        this.callers = callers;
        this.addressees = addressees;
        this.clock = clock;
    }

    String subject() {
        return callers.get().subject();
    }

    boolean isAsked(UUID learner, UUID wish) {
        return capacity(learner, wish).isPresent();
    }

    /** In which role a wish is addressed to them; empty if it is not. */
    Optional<String> capacity(UUID learner, UUID wish) {
        return as(callers.get(), true, LocalDate.now(clock))
                .flatMap(asking -> addressees.capacity(asking, learner, wish));
    }

    /**
     * Empty for who works at no college.
     *
     * @param withNobodys whether what nobody else has counts, of a case supervisor
     */
    static Optional<Asking> as(Caller caller, boolean withNobodys, LocalDate today) {
        return caller.ukprn()
                .map(ukprn -> new Asking(
                        caller.subject(),
                        ukprn,
                        caller.learnerId().orElse(null),
                        WishAccess.ADDRESSED.stream().filter(caller::has).toList(),
                        withNobodys && caller.has(Roles.CASE_SUPERVISOR),
                        today));
    }
}
