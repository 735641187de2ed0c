package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.withme.advocate.referral.ReferralAccess.Seen;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;

/** The learner answers to what somebody entered as their answer to an offer: theirs, or never said. */
@ApplicationScoped
class AnsweringSaid {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final ContactWishes wishes;
    private final StruckOutAnswers struckOut;
    private final ReferralViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringSaid(
            ReferralAccess access,
            Referrals referrals,
            ContactWishes wishes,
            StruckOutAnswers struckOut,
            ReferralViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.wishes = wishes;
        this.struckOut = struckOut;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReferralView makeOwn(UUID id) {
        Referral referral = access.requireAnswering(id);
        return answer(
                referral,
                (contact, now) -> referral.makeAnswerOwn(now) ? List.of(referral.saidAnswered(null, null)) : List.of());
    }

    @Transactional
    ReferralView strikeOut(UUID id) {
        Referral referral = access.requireAnswering(id);
        return answer(referral, (contact, now) -> struckOut.strikeOut(referral, contact, now));
    }

    private ReferralView answer(Referral referral, BiFunction<List<ContactWish>, Instant, List<DomainEvent>> answer) {
        return idempotency.onceFor(referral.learner(), ReferralView.class, () -> {
            List<ContactWish> contact = wishes.lock(referral.learner());
            referrals.lock(referral);
            List<DomainEvent> events = answer.apply(contact, clock.instant());
            referrals.flush();
            outbox.append(events.toArray(DomainEvent[]::new));
            return views.view(new Seen(referral, null));
        });
    }
}
