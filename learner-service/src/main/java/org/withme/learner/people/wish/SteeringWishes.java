package org.withme.learner.people.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** What the learner does with a wish of theirs; each once or more, with the same effect. */
@ApplicationScoped
class SteeringWishes {

    private final Access access;
    private final Addressees addressees;
    private final Wishes wishes;
    private final WaitingChanges changes;
    private final WishViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SteeringWishes(
            Access access,
            Addressees addressees,
            Wishes wishes,
            WaitingChanges changes,
            WishViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.addressees = addressees;
        this.wishes = wishes;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WishView withdraw(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, (wish, now) -> {
            wish.withdraw();
            return List.of();
        });
    }

    @Transactional
    WishView askAgain(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, (wish, now) -> {
            wish.askAgain(now);
            addressWhereTheLearnerIs(learner, wish, now);
            return List.of();
        });
    }

    @Transactional
    WishView makeOwn(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, (wish, now) -> wish.makeOwn(now) ? List.of(wish.saidAnsweredEvent()) : List.of());
    }

    @Transactional
    WishView strikeOut(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, (wish, now) -> wish.strikeOut(now) ? List.of(wish.saidAnsweredEvent()) : List.of());
    }

    /** At a college that they have left, nobody would be asked. */
    private void addressWhereTheLearnerIs(UUID learner, Wish wish, Instant now) {
        LocalDate today = LocalDate.now(clock);
        if (!addressees.lapsed(List.of(wish), today).isEmpty()) {
            wish.address(
                    addressees.mentorsOf(learner, today).orElseThrow(() -> Problem.of(WishProblem.NOBODY_TO_ASK)),
                    wishes.isAnswered(wish),
                    now);
        }
    }

    private WishView steer(UUID learner, UUID id, BiFunction<Wish, Instant, List<DomainEvent>> how) {
        return idempotency.onceFor(learner, WishView.class, () -> {
            Wish wish = wishes.lock(learner, id).orElseThrow(access::absent);
            List<DomainEvent> events = how.apply(wish, clock.instant());
            wishes.flush();
            changes.note(learner);
            outbox.append(events.toArray(DomainEvent[]::new));
            return views.view(wish);
        });
    }
}
