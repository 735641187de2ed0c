package org.withme.assessment.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JudgementEntries implements PanacheRepositoryBase<JudgementEntry, UUID> {

    /** In the order in which they were recorded. */
    List<JudgementEntry> of(UUID assessment) {
        return list("assessmentId = ?1 order by recordedAt, id", assessment);
    }

    List<JudgementEntry> of(UUID assessment, UUID criterion) {
        return list("assessmentId = ?1 and criterionId = ?2 order by recordedAt, id", assessment, criterion);
    }
}
