package org.withme.learner.learning.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those that are on the learners' pages. */
@ApplicationScoped
class Recognitions implements PanacheRepositoryBase<Recognition, UUID> {

    /** As it is now, kept so to the end of the transaction. */
    Optional<Recognition> lock(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2 and removedAt is null", learner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Recognition> of(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2 and removedAt is null", learner, id)
                .firstResultOptional();
    }

    /** The latest first. */
    List<Recognition> page(UUID learner, UUID before, int limit) {
        return find("learnerId = ?1 and id < ?2 and removedAt is null order by id desc", learner, before)
                .page(Page.ofSize(limit))
                .list();
    }
}
