package org.withme.learner.people.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.learner.people.wish.WishAnswer.Answerer;
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
    private final WishViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringWishes(
            Access access,
            AskedStaff asked,
            Wishes wishes,
            WaitingChanges changes,
            WishViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.asked = asked;
        this.wishes = wishes;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WishView answer(UUID learner, UUID id, AnswerWish command) {
        access.require(WishAccess.mayAnswer(learner, () -> asked.isAsked(learner, id)));
        return idempotency.onceFor(learner, WishView.class, () -> {
            WishRules.check(command, LocalDate.now(clock)).orThrow();
            Wish wish = wishes.lock(learner, id).orElseThrow(access::absent);
            boolean again = wishes.standingAnswer(wish)
                    .filter(last -> last.says(command))
                    .isPresent();
            if (!again) {
                wish.answer(command);
                wishes.add(new WishAnswer(UuidCreator.getTimeOrderedEpoch(), id, command, answerer(learner, id)));
                wishes.flush();
                changes.note(learner);
                outbox.append(wish.answeredEvent(command.answer()));
            }
            return views.view(wish);
        });
    }

    private Answerer answerer(UUID learner, UUID id) {
        return new Answerer(asked.subject(), asked.capacity(learner, id).orElseThrow(access::absent), clock.instant());
    }
}
