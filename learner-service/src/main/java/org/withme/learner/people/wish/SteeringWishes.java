package org.withme.learner.people.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.http.Idempotency;

/** What the learner does with a wish of theirs; each once or more, with the same effect. */
@ApplicationScoped
class SteeringWishes {

    private final Access access;
    private final Wishes wishes;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Clock clock;

    SteeringWishes(Access access, Wishes wishes, WaitingChanges changes, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.wishes = wishes;
        this.changes = changes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    WishView withdraw(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, (wish, now) -> wish.withdraw());
    }

    @Transactional
    WishView askAgain(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, Wish::askAgain);
    }

    @Transactional
    WishView makeOwn(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, Wish::makeOwn);
    }

    @Transactional
    WishView strikeOut(UUID learner, UUID id) {
        access.require(WishAccess.mayMake(learner));
        return steer(learner, id, Wish::strikeOut);
    }

    private WishView steer(UUID learner, UUID id, BiConsumer<Wish, Instant> how) {
        return idempotency.onceFor(learner, WishView.class, () -> {
            Wish wish = wishes.lock(learner, id).orElseThrow(access::absent);
            how.accept(wish, clock.instant());
            wishes.flush();
            changes.note(learner);
            return wishes.views(List.of(wish), LocalDate.now(clock)).get(0);
        });
    }
}
