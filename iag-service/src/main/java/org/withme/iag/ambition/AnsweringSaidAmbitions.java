package org.withme.iag.ambition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;

/** The learner answers to an ambition that somebody entered for them: theirs, or never said. */
@ApplicationScoped
class AnsweringSaidAmbitions {

    private final Access access;
    private final Ambitions ambitions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Event<AmbitionChanged> changes;
    private final Clock clock;

    AnsweringSaidAmbitions(
            Access access,
            Ambitions ambitions,
            Idempotency idempotency,
            Outbox outbox,
            Event<AmbitionChanged> changes,
            Clock clock) {
        this.access = access;
        this.ambitions = ambitions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    AmbitionView makeOwn(UUID id) {
        UUID learner =
                access.require(AmbitionAccess.mayChange(ambitions.learnerOf(id).orElseThrow(access::absent)));
        return answer(learner, id, Ambition::makeOwn);
    }

    @Transactional
    AmbitionView strikeOut(UUID id) {
        UUID learner =
                access.require(AmbitionAccess.mayChange(ambitions.learnerOf(id).orElseThrow(access::absent)));
        return answer(learner, id, Ambition::strikeOut);
    }

    private AmbitionView answer(UUID learner, UUID id, BiPredicate<Ambition, Instant> answer) {
        return idempotency.onceFor(learner, AmbitionView.class, () -> {
            ambitions.lockOpen(learner);
            Ambition ambition = ambitions.ofLearner(learner, id).orElseThrow(access::absent);
            if (answer.test(ambition, clock.instant())) {
                ambitions.flush();
                changes.fire(new AmbitionChanged(ambition.facts()));
                outbox.append(ambition.saidAnsweredEvent());
            }
            return ambition.view();
        });
    }
}
