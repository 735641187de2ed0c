package org.withme.assessment.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AppealSteps implements PanacheRepositoryBase<AppealStep, UUID> {

    /** In the order of the stages. */
    List<AppealStep> of(UUID appeal) {
        return list("appealId = ?1 order by raisedAt, id", appeal);
    }

    /** The one of the stage in which it is. */
    AppealStep current(Appeal appeal) {
        return find("appealId = ?1 and stage = ?2", appeal.id(), appeal.stage()).firstResult();
    }
}
