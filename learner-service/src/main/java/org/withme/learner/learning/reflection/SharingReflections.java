package org.withme.learner.learning.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.learner.learning.reflection.Shares.With;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** The learner names who reads a reflection, and takes it back; each once or more, with the same effect. */
@ApplicationScoped
class SharingReflections {

    private final Access access;
    private final Reflections reflections;
    private final Shares shares;
    private final PlacesThatCount places;
    private final ReflectionViews views;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SharingReflections(
            Access access,
            Reflections reflections,
            Shares shares,
            PlacesThatCount places,
            ReflectionViews views,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.reflections = reflections;
        this.shares = shares;
        this.places = places;
        this.views = views;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReflectionView share(UUID learner, UUID id, NameReader command) {
        access.require(ReflectionAccess.mayKeep(learner));
        return once(learner, id, command, reflection -> {
            With with = shares.onTheTeam(learner, command.relationshipId(), places.today())
                    .orElseThrow(() -> Problem.at("/relationshipId", ReflectionRule.NOT_ON_THE_TEAM));
            if (shares.add(id, with, clock.instant())) {
                tell(learner, reflection.sharedEvent(with));
            }
        });
    }

    /** Also from somebody whose place is over: it does not come back with another. */
    @Transactional
    ReflectionView takeBack(UUID learner, UUID id, NameReader command) {
        access.require(ReflectionAccess.mayKeep(learner));
        return once(learner, id, command, reflection -> shares.takeBack(id, command.relationshipId(), clock.instant())
                .forEach(with -> tell(learner, reflection.takenBackEvent(with))));
    }

    private ReflectionView once(UUID learner, UUID id, NameReader command, Consumer<Reflection> effect) {
        idempotency.idOnceFor(learner, () -> {
            Reflection reflection = reflections.lock(learner, id).orElseThrow(access::absent);
            ReflectionRules.check(command).orThrow();
            effect.accept(reflection);
            return id;
        });
        return views.toTheLearner(reflections.of(learner, id).orElseThrow(access::absent));
    }

    private void tell(UUID learner, DomainEvent event) {
        changes.note(learner);
        outbox.append(event);
    }
}
