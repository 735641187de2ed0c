package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something in a plan: it goes with the record under which it was written when two are merged, and parts with it. */
@MappedSuperclass
abstract class OfAPlan {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    @Column(updatable = false)
    private String ukprn;

    @Version
    private long version;

    protected OfAPlan() {}

    OfAPlan(UUID id, PlanKey plan) {
        this.id = id;
        this.learnerId = plan.learner();
        this.learnerOrigin = plan.learner();
        this.ukprn = plan.ukprn();
    }

    UUID id() {
        return id;
    }

    PlanKey plan() {
        return new PlanKey(learnerId, ukprn);
    }

    /** Its stream: where the record was kept when it was written. */
    UUID origin() {
        return learnerOrigin;
    }

    String ukprn() {
        return ukprn;
    }
}
