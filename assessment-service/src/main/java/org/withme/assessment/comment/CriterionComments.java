package org.withme.assessment.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CriterionComments implements PanacheRepositoryBase<CriterionComment, UUID> {

    /** The first one first. */
    List<CriterionComment> of(UUID assessment, UUID criterion) {
        return list("assessmentId = ?1 and criterionId = ?2 order by writtenAt, id", assessment, criterion);
    }
}
