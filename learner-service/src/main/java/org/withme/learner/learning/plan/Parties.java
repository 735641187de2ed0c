package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** The caller as a part of a learner's plans, after the decision of the use case. */
@Singleton
class Parties {

    private final Access access;
    private final CurrentCaller callers;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    Parties(Access access, CurrentCaller callers, People people, Plans plans, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws org.withme.platform.problem.Problem 404 for who is no part of it */
    Party of(UUID learner) {
        Caller caller = callers.get();
        if (caller.has(Roles.LEARNER) && caller.is(learner)) {
            return new Party(Side.LEARNER, caller.subject(), Roles.LEARNER, null);
        }
        String capacity = PlanAccess.STAFF.stream()
                .filter(role -> access.permits(PlanAccess.isBeside(learner, role)))
                .findFirst()
                .orElseThrow(access::absent);
        people.seen(caller);
        return new Party(Side.STAFF, caller.subject(), capacity, caller.ukprn().orElseThrow(access::absent));
    }

    /** The plan that an address names, if the caller is part of it. */
    PlanKey plan(Party party, UUID learner, String name) {
        return PlanKey.called(learner, name)
                .filter(key ->
                        party.isLearner() ? plans.isOne(key) : party.ukprn().equals(key.ukprn()))
                .orElseThrow(access::absent);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
