package org.withme.learner.record.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class AllPreferences implements PanacheRepositoryBase<Preferences, UUID> {

    /** What the learner said, or that nothing was said yet. */
    Preferences of(UUID learner) {
        return findByIdOptional(learner).orElseGet(() -> Preferences.unsaid(learner));
    }

    /** The row, made if there was none, locked to the end of the transaction: two changes follow one another. */
    Preferences forChange(UUID learner) {
        getEntityManager()
                .createNativeQuery("insert into preferences (learner_id) values (:learner) on conflict do nothing")
                .setParameter("learner", learner)
                .executeUpdate();
        return findById(learner, LockModeType.PESSIMISTIC_WRITE);
    }
}
