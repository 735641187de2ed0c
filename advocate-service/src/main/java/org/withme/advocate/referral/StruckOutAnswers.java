package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.withme.platform.events.DomainEvent;

/** What becomes of an offer whose answer somebody entered and the learner struck out. */
@ApplicationScoped
class StruckOutAnswers {

    private final Referrals referrals;
    private final ReferralSignals signals;

    StruckOutAnswers(Referrals referrals, ReferralSignals signals) {
        this.referrals = referrals;
        this.signals = signals;
    }

    /**
     * It waits for the learner again, as if it had not been answered; withdrawn if it would not be made today.
     *
     * @param referral locked
     * @param contact the learner's wishes of being contacted, locked
     */
    List<DomainEvent> strikeOut(Referral referral, List<ContactWish> contact, Instant at) {
        List<DomainEvent> events = new ArrayList<>();
        boolean another = referrals.lockOpen(referral.learner()).stream()
                .anyMatch(open -> !open.id().equals(referral.id()));
        if (referral.strikeAnswerOut(at)) {
            Optional<ReferralSignal> why =
                    signals.standing(referral.id()).stream().findFirst();
            events.add(
                    why.map(signal -> signal.waitsAgain(referral)).orElseGet(() -> referral.saidAnswered(null, null)));
            if (why.isEmpty() || another || contact.stream().anyMatch(ContactWish::forbids)) {
                events.add(referral.withdraw(at));
            }
        }
        return events;
    }
}
