package org.withme.learner.learning.reflection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;

/** The learner writes, changes and deletes; what nobody else reads is told to nobody. */
@ApplicationScoped
class WritingReflections {

    private final Access access;
    private final Reflections reflections;
    private final Shares shares;
    private final ReflectionViews views;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    WritingReflections(
            Access access,
            Reflections reflections,
            Shares shares,
            ReflectionViews views,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.reflections = reflections;
        this.shares = shares;
        this.views = views;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReflectionView write(UUID learner, WriteReflection command) {
        access.require(ReflectionAccess.mayKeep(learner));
        UUID kept = idempotency.idOnceFor(learner, () -> {
            ReflectionRules.check(command).orThrow();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            reflections.persistAndFlush(
                    Reflection.written(id, learner, command.words(), command.about(), clock.instant()));
            return id;
        });
        return views.toTheLearner(reflections.of(learner, kept).orElseThrow(access::absent));
    }

    @Transactional
    ReflectionView change(UUID learner, UUID id, WriteReflection command, Precondition ifMatch) {
        access.require(ReflectionAccess.mayKeep(learner));
        Reflection reflection = reflections.lock(learner, id).orElseThrow(access::absent);
        ifMatch.matches(views.toTheLearner(reflection));
        ReflectionRules.check(command).orThrow();
        reflection.change(command.words(), command.about(), clock.instant());
        reflections.flush();
        return views.toTheLearner(reflection);
    }

    /** With all that was shared of it; whoever it was shared with does not read it any more. */
    @Transactional
    void delete(UUID learner, UUID id, Precondition ifMatch) {
        access.require(ReflectionAccess.mayKeep(learner));
        Reflection reflection = reflections.lock(learner, id).orElseThrow(access::absent);
        ifMatch.matches(views.toTheLearner(reflection));
        Instant now = clock.instant();
        DomainEvent[] takenBack = shares.takeBack(id, null, now).stream()
                .map(reflection::takenBackEvent)
                .toArray(DomainEvent[]::new);
        reflections.delete(reflection);
        reflections.flush();
        if (takenBack.length > 0) {
            changes.note(learner);
            outbox.append(takenBack);
        }
    }
}
