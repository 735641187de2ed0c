package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** The caller as a part of a learner's plans, after the decision of the use case. */
@Singleton
class Parties {

    /** Of an advocate's authority in plans. */
    static final String SCOPE = "plan";

    private final Access access;
    private final CurrentCaller callers;
    private final People people;
    private final Plans plans;
    private final StandingAuthorities authorities;
    private final Clock clock;

    Parties(
            Access access,
            CurrentCaller callers,
            People people,
            Plans plans,
            StandingAuthorities authorities,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.people = people;
        this.plans = plans;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * Staff are on the college's side even if they are an advocate too (A9).
     *
     * @throws org.withme.platform.problem.Problem 404 for who is no part of it
     */
    Party of(UUID learner) {
        Caller caller = callers.get();
        if (caller.isLearner(learner)) {
            return new Party(Side.LEARNER, caller.subject(), Roles.LEARNER, null);
        }
        Optional<String> capacity = capacity(learner);
        if (capacity.isPresent()) {
            people.seen(caller);
            return new Party(
                    Side.STAFF, caller.subject(), capacity.get(), caller.ukprn().orElseThrow(access::absent));
        }
        if (advocate(learner).test(caller, List.of())) {
            people.seen(caller);
            return new Party(Side.LEARNER, caller.subject(), Roles.ADVOCATE, null);
        }
        throw access.absent();
    }

    /**
     * For a policy: an advocate who may speak in the learner's plans, by the learner's authority (A9). It opens nothing more to
     * who is beside the learner as staff, and is asked last: they do not wait for what is heard of it.
     */
    BiPredicate<Caller, List<Grant>> advocate(UUID learner) {
        BiPredicate<Caller, List<Grant>> authority = authorities.advocateOf(learner, SCOPE);
        return (caller, grants) ->
                caller.has(Roles.ADVOCATE) && capacity(learner).isEmpty() && authority.test(caller, grants);
    }

    /** In which role the caller is beside the learner as staff; empty if in none. */
    private Optional<String> capacity(UUID learner) {
        return PlanAccess.STAFF.stream()
                .filter(role -> access.permits(PlanAccess.isBeside(learner, role)))
                .findFirst();
    }

    /** The plan that an address names, if the caller is part of it. */
    PlanKey plan(Party party, UUID learner, String name) {
        return PlanKey.called(learner, name)
                .filter(key -> party.side() == Side.LEARNER ? plans.isOne(key) : party.isPartOf(key.ukprn()))
                .orElseThrow(access::absent);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
