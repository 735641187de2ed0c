package org.withme.assessment.quality;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;

@ApplicationScoped
class SamplingPlans implements PanacheRepositoryBase<SamplingPlan, UUID> {

    SamplingRates rates(PublishedVersion version) {
        return changed(version)
                .map(SamplingPlan::rates)
                .orElseGet(() -> SamplingRates.standard(version.samplingPercent()));
    }

    SamplingPlanView view(PublishedVersion version) {
        return SamplingPlanView.of(
                version,
                rates(version),
                changed(version).map(SamplingPlan::changedAt).orElse(null));
    }

    Optional<SamplingPlan> changed(PublishedVersion version) {
        return findByIdOptional(version.id());
    }

    /** Who draws or plans for a version does so alone, to the end of the transaction. */
    void alone(UUID version) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:version, 6))) as locked")
                .setParameter("version", version.toString())
                .getSingleResult();
    }
}
