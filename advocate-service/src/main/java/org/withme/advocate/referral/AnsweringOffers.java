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
import org.withme.platform.said.Heard;

/** The learner says yes or no; both can be repeated, and a yes taken back until an advocate has accepted. */
@ApplicationScoped
class AnsweringOffers {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final ContactWishes wishes;
    private final DoNotContact doNotContact;
    private final StruckOutAnswers struckOut;
    private final ReferralViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringOffers(
            ReferralAccess access,
            Referrals referrals,
            ContactWishes wishes,
            DoNotContact doNotContact,
            StruckOutAnswers struckOut,
            ReferralViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.wishes = wishes;
        this.doNotContact = doNotContact;
        this.struckOut = struckOut;
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
        List<ContactWish> contact = wishes.lock(referral.learner());
        referrals.lock(referral);
        Instant now = clock.instant();
        boolean yes = "YES".equals(command.answer());
        List<DomainEvent> events = new ArrayList<>(overWhatWasEntered(referral, yes, contact, now));
        events.addAll(yes ? agree(referral, now) : decline(referral, now));
        if (command.tellReferrer() != null) {
            referral.tellReferrers(command.tellReferrer());
        }
        contact.forEach(wish -> wish.asked(now));
        if (Boolean.TRUE.equals(command.doNotContact())) {
            events.addAll(doNotContact.set(referral.learner(), contact, now));
        }
        referrals.flush();
        outbox.append(events.toArray(DomainEvent[]::new));
        return views.view(new Seen(referral, null));
    }

    /** The learner's own answer makes what somebody entered theirs, or strikes it out. */
    private List<DomainEvent> overWhatWasEntered(
            Referral referral, boolean yes, List<ContactWish> contact, Instant now) {
        if (!Heard.awaits(referral.said())) {
            return List.of();
        }
        boolean declined = referral.isIn(ReferralState.DECLINED);
        if (yes && declined) {
            return struckOut.strikeOut(referral, contact, now);
        }
        if (yes || declined) {
            referral.makeAnswerOwn(now);
        } else {
            // a no stands whether or not the offer would be made today
            referral.strikeAnswerOut(now);
        }
        return List.of(referral.saidAnswered(null, null));
    }

    private List<DomainEvent> agree(Referral referral, Instant now) {
        if (referral.isIn(ReferralState.WAITING) || referral.isIn(ReferralState.ACCEPTED)) {
            return List.of();
        }
        referrals.requireNoOther(referral, ReferralState.WAITING, ReferralState.ACCEPTED);
        return List.of(referral.agree(now));
    }

    private static List<DomainEvent> decline(Referral referral, Instant now) {
        return referral.isIn(ReferralState.DECLINED) ? List.of() : List.of(referral.decline(now));
    }
}
