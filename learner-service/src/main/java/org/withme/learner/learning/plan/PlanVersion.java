package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.learner.learning.plan.PlanEvent.PlanAgreed;

/** A version of a plan that was agreed; nothing in it ever changes. */
@Entity
@Table(name = "plan_version")
@Immutable
class PlanVersion {

    @Id
    private UUID id;

    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;
    private int number;

    /** {@link PlanText} as JSON, to the byte as it was signed. */
    private String text;

    private Instant agreedAt;

    protected PlanVersion() {}

    PlanVersion(UUID id, PlanKey plan, int number, String text, Instant at) {
        this.id = id;
        this.learnerId = plan.learner();
        this.learnerOrigin = plan.learner();
        this.ukprn = plan.ukprn();
        this.number = number;
        this.text = text;
        this.agreedAt = at;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    PlanAgreed agreedEvent() {
        return new PlanAgreed(learnerOrigin, id, ukprn, number);
    }
}
