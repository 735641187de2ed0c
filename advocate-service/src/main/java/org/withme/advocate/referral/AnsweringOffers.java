package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.advocate.referral.ReferralAccess.Seen;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;

/** The learner says yes or no; both can be repeated, and a yes taken back until an advocate has accepted. */
@ApplicationScoped
class AnsweringOffers {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final ContactWishes wishes;
    private final DoNotContact doNotContact;
    private final ReferralViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringOffers(
            ReferralAccess access,
            Referrals referrals,
            ContactWishes wishes,
            DoNotContact doNotContact,
            ReferralViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.wishes = wishes;
        this.doNotContact = doNotContact;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReferralView answer(UUID id, AnswerOffer command) {
        Referral referral = access.requireAnswering(id);
        return idempotency.onceFor(referral.learner(), ReferralView.class, () -> decide(referral, command));
    }

    private ReferralView decide(Referral referral, AnswerOffer command) {
        ReferralRules.check(command).orThrow();
        List<ContactWish> said = wishes.lock(referral.learner());
        referrals.lock(referral);
        Instant now = clock.instant();
        List<DomainEvent> events = new ArrayList<>();
        if ("YES".equals(command.answer())) {
            if (!referral.isIn(ReferralState.WAITING) && !referral.isIn(ReferralState.ACCEPTED)) {
                referrals.requireNoOther(referral, ReferralState.WAITING, ReferralState.ACCEPTED);
                events.add(referral.agree(now));
            }
        } else if (!referral.isIn(ReferralState.DECLINED)) {
            events.add(referral.decline(now));
        }
        if (command.tellReferrer() != null) {
            referral.tellReferrers(command.tellReferrer());
        }
        said.forEach(wish -> wish.asked(now));
        if (Boolean.TRUE.equals(command.doNotContact())) {
            events.addAll(doNotContact.set(referral.learner(), said, now));
        }
        referrals.flush();
        outbox.append(events.toArray(DomainEvent[]::new));
        return views.view(new Seen(referral, null));
    }
}
