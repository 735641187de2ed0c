package org.withme.assessment.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.judgement.CommentedCriteria;

@ApplicationScoped
class CriterionComments implements PanacheRepositoryBase<CriterionComment, UUID>, CommentedCriteria {

    @Override
    public boolean since(UUID assessment, UUID criterion, Instant at) {
        return count("assessmentId = ?1 and criterionId = ?2 and writtenAt >= ?3", assessment, criterion, at) > 0;
    }

    /** Of these assessments, the latest first. */
    List<CriterionComment> latest(Collection<UUID> assessments, int limit) {
        return find("assessmentId in ?1 order by writtenAt desc, id desc", assessments)
                .page(0, limit)
                .list();
    }

    /** The first one first. */
    List<CriterionComment> of(UUID assessment, UUID criterion) {
        return list("assessmentId = ?1 and criterionId = ?2 order by writtenAt, id", assessment, criterion);
    }
}
