package org.withme.learner.people.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.learner.people.wish.Wish.To;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;
import org.withme.platform.said.Said;

@ApplicationScoped
class MakingWishes {

    private final Access access;
    private final CurrentCaller callers;
    private final Addressees addressees;
    private final Wishes wishes;
    private final WaitingChanges changes;
    private final WishViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    MakingWishes(
            Access access,
            CurrentCaller callers,
            Addressees addressees,
            Wishes wishes,
            WaitingChanges changes,
            WishViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.addressees = addressees;
        this.wishes = wishes;
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WishView make(MakeWish command) {
        UUID learner =
                access.require(WishAccess.mayMake(callers.get().learnerId().orElseThrow(access::absent)));
        return idempotency.onceFor(learner, WishView.class, () -> {
            Optional<To> group = group(learner, command);
            WishRules.check(command, group.isPresent()).orThrow();
            To to = group.or(() -> addressees.mentorsOf(learner, today()))
                    .orElseThrow(() -> Problem.of(WishProblem.NOBODY_TO_ASK));
            return add(learner, to, command.words(), null);
        });
    }

    /** As the learner said it to the caller, of whose college somebody is asked. */
    @Effort("wish-said")
    @Transactional
    WishView enter(UUID learner, MakeWish command) {
        access.require(WishAccess.mayEnter(learner, today()));
        return idempotency.onceFor(learner, WishView.class, () -> {
            Caller caller = callers.get();
            String ukprn = caller.ukprn().orElseThrow(access::absent);
            Optional<To> group = group(learner, command).filter(to -> to.ukprn().equals(ukprn));
            WishRules.checkEntered(command, group.isPresent(), today()).orThrow();
            Heard heard = Said.of(command.said()).heardBy(caller.subject(), capacity(learner), clock.instant());
            return add(learner, group.orElse(new To(ukprn, null)), command.words(), heard);
        });
    }

    private WishView add(UUID learner, To to, String words, Heard heard) {
        Instant now = clock.instant();
        Wish wish = Wish.made(UuidCreator.getTimeOrderedEpoch(), learner, to, words, heard, now);
        wishes.persistAndFlush(wish);
        changes.note(learner);
        outbox.append(wish.madeEvent());
        return views.view(wish);
    }

    private Optional<To> group(UUID learner, MakeWish command) {
        return Optional.ofNullable(command.groupId()).flatMap(group -> addressees.ofGroup(learner, group, today()));
    }

    private String capacity(UUID learner) {
        return WishAccess.ADDRESSED.stream()
                .filter(role -> access.permits(WishAccess.mayEnterAs(learner, role)))
                .findFirst()
                .orElse(Roles.CASE_SUPERVISOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
