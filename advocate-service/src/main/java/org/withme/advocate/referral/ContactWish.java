package org.withme.advocate.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.withme.advocate.referral.ReferralEvent.DoNotContactLifted;
import org.withme.advocate.referral.ReferralEvent.DoNotContactSet;

/** What a learner said about being contacted (V4). */
@Entity
@Table(name = "contact_wish")
class ContactWish {

    @Id
    private UUID learnerOrigin;

    @Column(insertable = false, updatable = false)
    private UUID learnerId;

    private boolean doNotContact;
    private Instant decidedAt;
    private Instant askedAt;

    protected ContactWish() {}

    void forbid(Instant at) {
        doNotContact = true;
        decidedAt = at;
        askedAt = askedAt == null ? at : askedAt;
    }

    void lift(Instant at) {
        doNotContact = false;
        decidedAt = at;
    }

    void asked(Instant at) {
        askedAt = askedAt == null ? at : askedAt;
    }

    boolean wasAsked() {
        return askedAt != null;
    }

    boolean forbids() {
        return doNotContact;
    }

    DoNotContactSet setEvent() {
        return new DoNotContactSet(learnerOrigin);
    }

    DoNotContactLifted liftedEvent() {
        return new DoNotContactLifted(learnerOrigin);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
