package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.learner.learning.plan.PlanEvent.PlanSigned;
import org.withme.learner.people.person.Person;
import org.withme.platform.said.Heard;

/** A signature on what a plan says now; it is void as soon as the plan says something else, and belongs to a version once that is agreed. */
@Entity
@Table(name = "plan_signature")
class PlanSignature {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;

    @Enumerated(EnumType.STRING)
    private Signer signer;

    private String signedBy;
    private Instant signedAt;

    /** Null until all who have to have signed. */
    private UUID versionId;

    private Instant voidAt;

    /** The goals as they read when it was given: {@link PlanTexts#key}. */
    @Column(updatable = false)
    private byte[] textKey;

    @Embedded
    private Heard said;

    protected PlanSignature() {}

    /** @param said of an employer, how they said it; null of who signed themselves */
    PlanSignature(UUID id, PlanKey plan, byte[] textKey, Signer signer, Did by, @Nullable Heard said) {
        this.id = id;
        this.learnerId = plan.learner();
        this.learnerOrigin = plan.learner();
        this.ukprn = plan.ukprn();
        this.textKey = textKey;
        this.signer = signer;
        this.signedBy = by.subject();
        this.signedAt = by.at();
        this.said = said;
    }

    void belongsTo(PlanVersion version) {
        versionId = version.id();
    }

    /** Whether it is of what reads so, and not of a version yet. */
    boolean isOn(byte[] key) {
        return versionId == null && Arrays.equals(textKey, key);
    }

    /** Whether it is of no version, and of what reads otherwise now. */
    boolean isStale(byte[] key) {
        return versionId == null && !isOn(key);
    }

    void lapse(Instant at) {
        voidAt = at;
    }

    UUID version() {
        return versionId;
    }

    Signer signer() {
        return signer;
    }

    String signedBy() {
        return signedBy;
    }

    PlanSigned signedEvent(int number) {
        return new PlanSigned(learnerOrigin, ukprn, number, signer);
    }

    SignatureView view(@Nullable Person staff) {
        return new SignatureView(signer, staff == null ? null : staff.displayName(), signedAt, Heard.view(said));
    }
}
