package org.withme.learner.people.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.learner.people.wish.GivenAnswer.Answerer;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;

/** Whoever is asked answers; the same answer twice is one. */
@ApplicationScoped
@Effort("wish-answer")
class AnsweringWishes {

    private final Access access;
    private final AskedStaff asked;
    private final Wishes wishes;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringWishes(
            Access access,
            AskedStaff asked,
            Wishes wishes,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.asked = asked;
        this.wishes = wishes;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WishView answer(UUID learner, UUID id, AnswerWish command) {
        access.require(WishAccess.mayAnswer(learner, () -> asked.isAsked(learner, id)));
        return idempotency.onceFor(learner, WishView.class, () -> {
            LocalDate today = LocalDate.now(clock);
            WishRules.check(command, today).orThrow();
            Wish wish = wishes.lock(learner, id).orElseThrow(access::absent);
            if (wish.answer(command.answer(), command.until())) {
                wishes.add(new GivenAnswer(UuidCreator.getTimeOrderedEpoch(), id, command, answerer(learner, id)));
                wishes.flush();
                changes.note(learner);
                outbox.append(wish.answeredEvent(command.answer()));
            }
            return wishes.views(List.of(wish), today).get(0);
        });
    }

    private Answerer answerer(UUID learner, UUID id) {
        return new Answerer(asked.subject(), asked.capacity(learner, id).orElseThrow(access::absent), clock.instant());
    }
}
