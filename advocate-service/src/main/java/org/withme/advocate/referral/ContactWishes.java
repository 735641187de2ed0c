package org.withme.advocate.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** A learner has one row per id that they have had; most have one or none. */
@ApplicationScoped
class ContactWishes implements PanacheRepositoryBase<ContactWish, UUID> {

    /** Whoever inserts waits for a merge that is going on. */
    private static final String MAKE = """
            insert into contact_wish (learner_id)
            select id from ids_of_learner(surviving_learner(:learner)) as id order by id
            on conflict do nothing""";

    private static final String LOCK = "learnerId = function('surviving_learner', ?1) order by learnerOrigin";

    /**
     * One for each of the learner's ids, made if there was none, locked to the end of the transaction: all about one learner
     * queues here.
     */
    List<ContactWish> lock(UUID learner) {
        getEntityManager()
                .createNativeQuery(MAKE)
                .setParameter("learner", learner)
                .executeUpdate();
        return find(LOCK, learner).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<ContactWish> of(UUID learner) {
        return list("learnerId = ?1 order by learnerOrigin", learner);
    }
}
