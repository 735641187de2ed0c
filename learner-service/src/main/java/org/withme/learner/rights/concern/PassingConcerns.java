package org.withme.learner.rights.concern;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.people.person.Capacity;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Violations;

/** What it is for is said, and counted nowhere: effort is told by events, and a concern publishes none (W2). */
@ApplicationScoped
@Effort("concern")
class PassingConcerns {

    private static final String KEEP = """
            insert into concern_receipt (id, learner_id, ukprn, passed_by, capacity, way, passed_at)
            values (:id, :learner, cast(:ukprn as text), :by, :capacity, :way, :at)""";

    private final Access access;
    private final CurrentCaller callers;
    private final SafeguardingWords words;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final Clock clock;

    PassingConcerns(
            Access access,
            CurrentCaller callers,
            SafeguardingWords words,
            Idempotency idempotency,
            EntityManager entities,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.words = words;
        this.idempotency = idempotency;
        this.entities = entities;
        this.clock = clock;
    }

    /** The way of the caller's own college, whose lead the caller answers to. */
    SafeguardingView route(UUID learner) {
        access.require(ConcernAccess.mayPass(learner));
        return words.of(callers.get().ukprn().orElse(null));
    }

    @Transactional
    ReceiptView pass(UUID learner, PassConcern command) {
        access.require(ConcernAccess.mayPass(learner));
        return idempotency.onceFor(learner, ReceiptView.class, () -> keep(learner, command));
    }

    private ReceiptView keep(UUID learner, PassConcern command) {
        new Violations()
                .addIf(command.way() == null, "/way", ConcernRule.NO_WAY)
                .orThrow();
        Caller caller = callers.get();
        Instant now = clock.instant();
        UUID receipt = UuidCreator.getTimeOrderedEpoch();
        entities.createNativeQuery(KEEP)
                .setParameter("id", receipt)
                .setParameter("learner", learner)
                .setParameter("ukprn", caller.ukprn().orElse(null))
                .setParameter("by", caller.subject())
                .setParameter("capacity", Capacity.of(caller))
                .setParameter("way", command.way().name())
                .setParameter("at", now)
                .executeUpdate();
        return new ReceiptView(
                receipt, command.way(), now, words.of(caller.ukprn().orElse(null)));
    }
}
