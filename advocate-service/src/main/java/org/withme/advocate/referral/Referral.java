package org.withme.advocate.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.withme.advocate.referral.ReferralEvent.OfferAccepted;
import org.withme.advocate.referral.ReferralEvent.OfferDeclined;
import org.withme.advocate.referral.ReferralEvent.OfferWithdrawn;
import org.withme.advocate.referral.ReferralEvent.SaidAnswered;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;

/** An advocate offered to a learner or asked for, until the case that comes of it is closed. */
@Entity
@Table(name = "referral")
class Referral {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    /** The id under which it was made, and in whose stream its events are; the database keeps it. */
    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private Instant madeAt;
    private Instant agreedAt;
    private Instant acceptedAt;
    private String advocate;
    private UUID caseId;
    private Instant overAt;
    private boolean tellReferrer;
    private Instant bringAskedAt;

    @Embedded
    private Heard said;

    @Version
    private long version;

    protected Referral() {}

    static Referral offered(UUID id, UUID learner, String ukprn, Instant at) {
        Referral referral = new Referral();
        referral.id = id;
        referral.learnerId = learner;
        referral.ukprn = ukprn;
        referral.state = ReferralState.OFFERED;
        referral.madeAt = at;
        return referral;
    }

    OfferAccepted agree(Instant at) {
        return agree(null, at);
    }

    /** @param heard of an answer that somebody else enters; null of the learner's own */
    OfferAccepted agree(Heard heard, Instant at) {
        require(ReferralState.OFFERED);
        state = ReferralState.WAITING;
        agreedAt = at;
        said = heard;
        return heard == null
                ? new OfferAccepted(learnerOrigin, id, null, null)
                : new OfferAccepted(learnerOrigin, id, heard.how(), heard.on());
    }

    /** The learner asks the advocates of another college than the one that gave the reason. */
    void askAt(String college) {
        require(ReferralState.OFFERED);
        ukprn = college;
    }

    OfferDeclined decline(Instant at) {
        return decline(null, at);
    }

    /** @param heard as in {@link #agree(Heard, Instant)} */
    OfferDeclined decline(Heard heard, Instant at) {
        requireNoCase();
        if (state != ReferralState.WAITING) {
            require(ReferralState.OFFERED);
        }
        state = ReferralState.DECLINED;
        overAt = at;
        said = heard;
        return heard == null
                ? new OfferDeclined(learnerOrigin, id, null, null)
                : new OfferDeclined(learnerOrigin, id, heard.how(), heard.on());
    }

    /** The answer that was entered is the learner's own; true if that is new. */
    boolean makeAnswerOwn(Instant at) {
        Heard before = Heard.require(said);
        said = before.madeOwn(at);
        return said.isNew(before);
    }

    /** The learner never gave the answer that was entered: the offer waits as before; true if that is new. */
    boolean strikeAnswerOut(Instant at) {
        Heard before = Heard.require(said);
        said = before.struckOut(at);
        boolean another = said.isNew(before);
        if (another) {
            requireNoCase();
            if (state != ReferralState.WAITING) {
                require(ReferralState.DECLINED);
            }
            state = ReferralState.OFFERED;
            agreedAt = null;
            overAt = null;
            bringAskedAt = null;
        }
        return another;
    }

    Heard said() {
        return said;
    }

    SaidAnswered saidAnswered(Signal signal, UUID causedBy) {
        return new SaidAnswered(learnerOrigin, id, ukprn, said.answer(), signal, causedBy);
    }

    /** True if nobody asked before. */
    boolean askToBring(Instant at) {
        boolean another = bringAskedAt == null;
        bringAskedAt = another ? at : bringAskedAt;
        return another;
    }

    Instant bringAskedAt() {
        return bringAskedAt;
    }

    private void requireNoCase() {
        if (state == ReferralState.ACCEPTED) {
            throw Problem.of(ReferralProblem.CASE_IS_OPEN);
        }
    }

    OfferWithdrawn withdraw(Instant at) {
        require(ReferralState.OFFERED);
        state = ReferralState.WITHDRAWN;
        overAt = at;
        return new OfferWithdrawn(learnerOrigin, id);
    }

    void accept(UUID newCase, String by, Instant at) {
        if (state != ReferralState.WAITING) {
            throw Problem.of(ReferralProblem.NOT_WAITING);
        }
        state = ReferralState.ACCEPTED;
        caseId = newCase;
        advocate = by;
        acceptedAt = at;
    }

    void close(Instant at) {
        state = ReferralState.CLOSED;
        overAt = at;
    }

    void reopen() {
        state = ReferralState.ACCEPTED;
        overAt = null;
    }

    void tellReferrers(boolean allowed) {
        tellReferrer = allowed;
    }

    private void require(ReferralState expected) {
        if (state != expected) {
            throw Problem.of(ReferralProblem.OFFER_IS_OVER);
        }
    }

    UUID id() {
        return id;
    }

    UUID learner() {
        return learnerId;
    }

    UUID learnerOrigin() {
        return learnerOrigin;
    }

    String ukprn() {
        return ukprn;
    }

    ReferralState state() {
        return state;
    }

    boolean isIn(ReferralState asked) {
        return state == asked;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    Instant overAt() {
        return overAt;
    }

    String advocate() {
        return advocate;
    }

    UUID caseId() {
        return caseId;
    }

    boolean tellsReferrers() {
        return tellReferrer;
    }
}
