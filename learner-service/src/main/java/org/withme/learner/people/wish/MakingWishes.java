package org.withme.learner.people.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    MakingWishes(
            Access access,
            CurrentCaller callers,
            Addressees addressees,
            Wishes wishes,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.addressees = addressees;
        this.wishes = wishes;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WishView make(MakeWish command) {
        UUID learner =
                access.require(WishAccess.mayMake(callers.get().learnerId().orElseThrow(access::absent)));
        return idempotency.onceFor(learner, WishView.class, () -> {
            WishRules.check(command).orThrow();
            To to = command.groupId() == null
                    ? addressees.mentorsOf(learner, today()).orElseThrow(() -> Problem.of(WishProblem.NOBODY_TO_ASK))
                    : group(learner, command.groupId());
            return add(learner, to, command.words(), null);
        });
    }

    /** As the learner said it to the caller, of whose college somebody is asked. */
    @Effort("wish-said")
    @Transactional
    WishView enter(UUID learner, MakeWish command) {
        access.require(WishAccess.mayEnter(learner, today()));
        return idempotency.onceFor(learner, WishView.class, () -> {
            WishRules.checkEntered(command, today()).orThrow();
            Caller caller = callers.get();
            To own = new To(caller.ukprn().orElseThrow(access::absent), null);
            To to = command.groupId() == null ? own : group(learner, command.groupId());
            if (!to.ukprn().equals(own.ukprn())) {
                throw Problem.at("/groupId", WishRule.NOT_A_GROUP_TO_ASK);
            }
            Heard heard = Said.of(command.said()).heardBy(caller.subject(), capacity(learner), clock.instant());
            return add(learner, to, command.words(), heard);
        });
    }

    private WishView add(UUID learner, To to, String words, Heard heard) {
        Instant now = clock.instant();
        Wish wish = Wish.made(UuidCreator.getTimeOrderedEpoch(), learner, to, words, heard, now);
        wishes.persistAndFlush(wish);
        changes.note(learner);
        outbox.append(wish.madeEvent());
        return wish.view(List.of(), today());
    }

    private To group(UUID learner, UUID group) {
        return addressees
                .ofGroup(learner, group)
                .orElseThrow(() -> Problem.at("/groupId", WishRule.NOT_A_GROUP_TO_ASK));
    }

    private String capacity(UUID learner) {
        return WishAccess.BESIDE.stream()
                .filter(role -> access.permits(WishAccess.mayEnterAs(learner, role)))
                .findFirst()
                .orElse(Roles.CASE_SUPERVISOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
