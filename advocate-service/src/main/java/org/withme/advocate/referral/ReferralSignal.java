package org.withme.advocate.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.withme.advocate.referral.ReferralEvent.OfferMade;
import org.withme.advocate.referral.ReferralEvent.OfferToBring;
import org.withme.advocate.referral.ReferralEvent.SaidAnswered;
import org.withme.advocate.referral.ReferralEvent.SignalAttached;

/** One reason for a referral. The first founds it and shares its id; later ones attach to it. */
@Entity
@Table(name = "referral_signal")
class ReferralSignal {

    @Id
    private UUID id;

    private UUID referralId;

    @Column(updatable = false)
    private UUID learnerId;

    private String ukprn;

    @Enumerated(EnumType.STRING)
    private Signal signal;

    private UUID causedBy;
    private String referrer;
    private String capacity;
    private String words;
    private Instant receivedAt;
    private Instant lapsedAt;

    protected ReferralSignal() {}

    private static ReferralSignal received(UUID learner, String ukprn, Signal signal, Instant at) {
        ReferralSignal received = new ReferralSignal();
        received.id = UuidCreator.getTimeOrderedEpoch();
        received.learnerId = learner;
        received.ukprn = ukprn;
        received.signal = signal;
        received.receivedAt = at;
        return received;
    }

    /** Raised by an event. */
    static ReferralSignal raised(UUID learner, String ukprn, Signal signal, UUID event, Instant at) {
        ReferralSignal raised = received(learner, ukprn, signal, at);
        raised.causedBy = event;
        return raised;
    }

    /** The learner asked. */
    static ReferralSignal ofLearner(UUID learner, String ukprn, String words, Instant at) {
        ReferralSignal asked = received(learner, ukprn, Signal.LEARNER, at);
        asked.words = words;
        return asked;
    }

    /** Somebody beside the learner asked. */
    static ReferralSignal ofReferrer(UUID learner, Referrer referrer, String words, Instant at) {
        ReferralSignal asked = received(learner, referrer.ukprn(), Signal.TEAM, at);
        asked.referrer = referrer.subject();
        asked.capacity = referrer.capacity();
        asked.words = words;
        return asked;
    }

    Referral found() {
        referralId = id;
        return Referral.offered(id, learnerId, ukprn, receivedAt);
    }

    OfferMade offerOf(Referral referral) {
        return new OfferMade(referral.learnerOrigin(), referral.id(), signal, causedBy);
    }

    /** The answer to the offer that rests on it was struck out. */
    SaidAnswered waitsAgain(Referral referral) {
        return referral.saidAnswered(signal, causedBy);
    }

    OfferToBring bringing(Referral referral) {
        return new OfferToBring(referral.learnerOrigin(), referral.id(), referral.ukprn(), causedBy);
    }

    SignalAttached attachTo(Referral referral) {
        referralId = referral.id();
        return new SignalAttached(referral.learnerOrigin(), referral.id(), referral.caseId(), signal, causedBy);
    }

    /** What raised it did not happen after all, or is over. */
    void lapse(Instant at) {
        lapsedAt = at;
    }

    boolean hasLapsed() {
        return lapsedAt != null;
    }

    /** What the learner says is for whomever they ask; what a college says is for its own advocates. */
    boolean isFor(String college) {
        return signal == Signal.LEARNER || ukprn.equals(college);
    }

    boolean isOf(Signal kind, String college) {
        return signal == kind && ukprn.equals(college);
    }

    boolean isOf(String subject, String college) {
        return subject.equals(referrer) && ukprn.equals(college);
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID learner() {
        return learnerId;
    }

    Signal signal() {
        return signal;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    SignalView view() {
        return new SignalView(signal, receivedAt, capacity, words, hasLapsed() ? Boolean.TRUE : null);
    }

    /** For the advocates of another college than the one that gave it: that it was given, without anybody's words. */
    SignalView inShort() {
        return new SignalView(signal, receivedAt, null, null, hasLapsed() ? Boolean.TRUE : null);
    }

    /** Who referred, in which role, and for which college. */
    record Referrer(String subject, String capacity, String ukprn) {}
}
