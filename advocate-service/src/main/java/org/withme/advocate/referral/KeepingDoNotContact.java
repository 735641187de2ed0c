package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.withme.advocate.referral.ReferralEvent.DoNotContactLifted;
import org.withme.advocate.referral.ReferralEvent.DoNotContactSet;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;

/** V4: the learner alone says it and lifts it, at any moment and as often as they like. */
@ApplicationScoped
class KeepingDoNotContact {

    private final ReferralAccess access;
    private final ContactWishes wishes;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Clock clock;

    KeepingDoNotContact(ReferralAccess access, ContactWishes wishes, Referrals referrals, Outbox outbox, Clock clock) {
        this.access = access;
        this.wishes = wishes;
        this.referrals = referrals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DoNotContactView read() {
        UUID learner = access.requireLearner();
        return view(wishes.of(learner));
    }

    /** What is only offered is withdrawn with it; a case that the learner agreed to stays, and waits. */
    @Transactional
    DoNotContactView set() {
        UUID learner = access.requireLearner();
        List<ContactWish> said = wishes.lock(learner);
        if (said.stream().noneMatch(ContactWish::forbids)) {
            Instant now = clock.instant();
            said.get(0).forbid(now);
            List<DomainEvent> events = new ArrayList<>(List.of(new DoNotContactSet(learner)));
            referrals
                    .lockOpen(learner)
                    .filter(open -> open.isIn(ReferralState.OFFERED))
                    .ifPresent(offer -> events.add(offer.withdraw(now)));
            wishes.flush();
            outbox.append(events.toArray(DomainEvent[]::new));
        }
        return view(said);
    }

    @Transactional
    void lift() {
        UUID learner = access.requireLearner();
        List<ContactWish> standing =
                wishes.lock(learner).stream().filter(ContactWish::forbids).toList();
        if (!standing.isEmpty()) {
            standing.forEach(wish -> wish.lift(clock.instant()));
            wishes.flush();
            outbox.append(new DoNotContactLifted(learner));
        }
    }

    private static DoNotContactView view(List<ContactWish> said) {
        return said.stream()
                .filter(wish -> wish.decidedAt() != null)
                .max(Comparator.comparing(ContactWish::forbids).thenComparing(ContactWish::decidedAt))
                .map(wish -> new DoNotContactView(wish.forbids(), wish.decidedAt()))
                .orElse(new DoNotContactView(false, null));
    }
}
