package org.withme.assessment.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JudgementEntries implements PanacheRepositoryBase<JudgementEntry, UUID> {

    /** Of these assessments, in the order in which they were recorded. */
    List<JudgementEntry> ofEach(Collection<UUID> assessments) {
        return list("assessmentId in ?1 order by recordedAt, id", assessments);
    }

    /** Of these criteria in these assessments, in the order in which they were recorded. */
    List<JudgementEntry> ofEach(Collection<UUID> assessments, Collection<UUID> criteria) {
        return list("assessmentId in ?1 and criterionId in ?2 order by recordedAt, id", assessments, criteria);
    }

    /** What the awarding organisation marked of these criteria in these assessments. */
    List<JudgementEntry> marks(Collection<UUID> assessments, Collection<UUID> criteria) {
        return list(
                "assessmentId in ?1 and criterionId in ?2 and kind = ?3",
                assessments,
                criteria,
                JudgementKind.EXTERNAL);
    }

    List<JudgementEntry> of(UUID assessment, UUID criterion) {
        return list("assessmentId = ?1 and criterionId = ?2 order by recordedAt, id", assessment, criterion);
    }
}
