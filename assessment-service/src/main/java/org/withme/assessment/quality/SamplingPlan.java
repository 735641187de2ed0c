package org.withme.assessment.quality;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How often quality assurance looks at decisions on one published version. */
@Entity
@Table(name = "sampling_plan")
class SamplingPlan {

    @Id
    private UUID versionId;

    @Embedded
    private SamplingRates rates;

    private String changedBy;
    private Instant changedAt;

    protected SamplingPlan() {}

    static SamplingPlan of(UUID version) {
        SamplingPlan plan = new SamplingPlan();
        plan.versionId = version;
        return plan;
    }

    void change(SamplingRates to, String by, Instant at) {
        rates = to;
        changedBy = by;
        changedAt = at;
    }

    SamplingRates rates() {
        return rates;
    }

    Instant changedAt() {
        return changedAt;
    }
}
