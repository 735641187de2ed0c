package org.withme.advocate.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** A learner has one row per record that was merged into theirs; most have one or none. */
@ApplicationScoped
class ContactWishes implements PanacheRepositoryBase<ContactWish, UUID> {

    /** At least one, made if there was none, locked to the end of the transaction: all about one learner queues here. */
    List<ContactWish> lock(UUID learner) {
        getEntityManager()
                .createNativeQuery("insert into contact_wish (learner_id) values (:learner) on conflict do nothing")
                .setParameter("learner", learner)
                .executeUpdate();
        return find("learnerId = ?1 order by learnerOrigin", learner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<ContactWish> of(UUID learner) {
        return list("learnerId = ?1 order by learnerOrigin", learner);
    }
}
