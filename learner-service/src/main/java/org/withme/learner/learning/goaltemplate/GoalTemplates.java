package org.withme.learner.learning.goaltemplate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GoalTemplates implements PanacheRepositoryBase<GoalTemplate, UUID> {

    /** What is not used any more is not there. */
    Optional<GoalTemplate> of(String ukprn, UUID id) {
        return find("ukprn = ?1 and id = ?2 and endedAt is null", ukprn, id).firstResultOptional();
    }

    /** As it is now, kept so to the end of the transaction. */
    Optional<GoalTemplate> lock(String ukprn, UUID id) {
        return find("ukprn = ?1 and id = ?2 and endedAt is null", ukprn, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same, whether or not it is used any more. */
    Optional<GoalTemplate> lockEvenEnded(String ukprn, UUID id) {
        return find("ukprn = ?1 and id = ?2", ukprn, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The earliest first. */
    List<GoalTemplate> page(String ukprn, UUID after, int limit) {
        return find("ukprn = ?1 and id > ?2 and endedAt is null order by id", ukprn, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
