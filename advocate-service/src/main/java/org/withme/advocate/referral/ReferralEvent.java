package org.withme.advocate.referral;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to a learner's referrals, in ids and classes; never a college, never why. */
sealed interface ReferralEvent extends DomainEvent {

    record OfferMade(UUID stream, UUID referralId, Signal signal, UUID causedBy) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-made.v1";
        }
    }

    record OfferAccepted(UUID stream, UUID referralId) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-accepted.v1";
        }
    }

    record OfferDeclined(UUID stream, UUID referralId) implements ReferralEvent {
        @Override
        public String type() {
            return "advocacy.offer-declined.v1";
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
