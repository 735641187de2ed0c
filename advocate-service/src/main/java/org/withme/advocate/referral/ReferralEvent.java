package org.withme.advocate.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.said.HowSaid;
import org.withme.platform.said.SaidAnswer;

/** What happens to a learner's referrals, in ids and classes; a college only where it tells whose staff are asked, never why. */
sealed interface ReferralEvent extends DomainEvent {

    record OfferMade(UUID stream, UUID referralId, Signal signal, UUID causedBy) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-made.v1";
        }
    }

    /** @param saidHow with {@code saidOn}: of an answer that somebody entered, as the learner said it; null of the learner's own */
    record OfferAccepted(UUID stream, UUID referralId, HowSaid saidHow, LocalDate saidOn) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-accepted.v1";
        }
    }

    /** @param saidHow as in {@link OfferAccepted} */
    record OfferDeclined(UUID stream, UUID referralId, HowSaid saidHow, LocalDate saidOn) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-declined.v1";
        }
    }

    /** @param signal with {@code causedBy}: of an answer that was struck out, why the offer waits again */
    record SaidAnswered(UUID stream, UUID referralId, String ukprn, SaidAnswer answer, Signal signal, UUID causedBy)
            implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.said-answered.v1";
        }
    }

    /** The case supervisor asks the learner's mentor to bring the offer. */
    record OfferToBring(UUID stream, UUID referralId, String ukprn, UUID causedBy) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-to-bring.v1";
        }
    }

    record OfferWithdrawn(UUID stream, UUID referralId) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-withdrawn.v1";
        }
    }

    record SignalAttached(UUID stream, UUID referralId, UUID caseId, Signal signal, UUID causedBy)
            implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.signal-attached.v1";
        }
    }

    record DoNotContactSet(UUID stream) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.do-not-contact-set.v1";
        }
    }

    record DoNotContactLifted(UUID stream) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.do-not-contact-lifted.v1";
        }
    }
}
