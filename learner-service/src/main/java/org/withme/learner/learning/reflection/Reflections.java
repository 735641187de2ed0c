package org.withme.learner.learning.reflection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Reflections implements PanacheRepositoryBase<Reflection, UUID> {

    /** As it is now, kept so to the end of the transaction. */
    Optional<Reflection> lock(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Reflection> of(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional();
    }

    /** The latest first. */
    List<Reflection> page(UUID learner, UUID before, int limit) {
        return find("learnerId = ?1 and id < ?2 order by id desc", learner, before)
                .page(Page.ofSize(limit))
                .list();
    }
}
