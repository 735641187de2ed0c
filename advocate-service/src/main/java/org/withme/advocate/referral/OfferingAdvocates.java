package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.events.Outbox;
import org.withme.platform.grants.Merges;

/** What an event about a learner raises: an offer, a further reason for what is open, or nothing (V2, V4). */
@ApplicationScoped
class OfferingAdvocates {

    private final Merges merges;
    private final ContactWishes wishes;
    private final Referrals referrals;
    private final ReferralSignals signals;
    private final Outbox outbox;
    private final Clock clock;

    OfferingAdvocates(
            Merges merges,
            ContactWishes wishes,
            Referrals referrals,
            ReferralSignals signals,
            Outbox outbox,
            Clock clock) {
        this.merges = merges;
        this.wishes = wishes;
        this.referrals = referrals;
        this.signals = signals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An event counts once, whenever it comes; what do-not-contact held back is not made up for later. */
    void offer(UUID stream, String ukprn, Signal kind, UUID event) {
        UUID learner = merges.survivorOf(stream);
        List<ContactWish> contact = wishes.lock(learner);
        if (signals.isKnown(event)) {
            return;
        }
        ReferralSignal signal = ReferralSignal.raised(stream, ukprn, kind, event, clock.instant());
        if (contact.stream().anyMatch(ContactWish::forbids)) {
            signals.persistAndFlush(signal);
            return;
        }
        Optional<Referral> open = referrals.lockOpen(learner).stream().findFirst();
        Referral referral = open.orElseGet(() -> referrals.add(signal.found()));
        ReferralEvent happened = open.isPresent() ? signal.attachTo(referral) : signal.offerOf(referral);
        signals.persistAndFlush(signal);
        outbox.append(happened);
    }

    /** What raised it did not happen or is over: an offer that rests on nothing else is withdrawn; what was agreed stays. */
    void lapse(UUID stream, String ukprn, Signal kind) {
        UUID learner = merges.survivorOf(stream);
        wishes.lock(learner);
        referrals.lockOpen(learner).forEach(referral -> lapse(referral, ukprn, kind));
    }

    private void lapse(Referral referral, String ukprn, Signal kind) {
        Instant now = clock.instant();
        List<ReferralSignal> standing = signals.of(List.of(referral.id())).stream()
                .filter(signal -> !signal.hasLapsed())
                .toList();
        List<ReferralSignal> lapsed =
                standing.stream().filter(signal -> signal.isOf(kind, ukprn)).toList();
        lapsed.forEach(signal -> signal.lapse(now));
        boolean nothingElse = !lapsed.isEmpty() && lapsed.size() == standing.size();
        if (nothingElse && referral.isIn(ReferralState.OFFERED)) {
            ReferralEvent withdrawn = referral.withdraw(now);
            referrals.flush();
            outbox.append(withdrawn);
        }
    }
}
