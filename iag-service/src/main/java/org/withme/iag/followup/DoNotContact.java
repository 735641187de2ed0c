package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Who asked not to be contacted. */
@ApplicationScoped
class DoNotContact {

    private static final String SAY = """
            insert into do_not_contact (learner_id, standing) values (:learner, :standing)
            on conflict (learner_origin) do update set standing = excluded.standing""";
    private static final String STANDS =
            "select count(*) from do_not_contact where learner_id = surviving_learner(:learner) and standing";

    private final EntityManager entities;

    DoNotContact(EntityManager entities) {
        this.entities = entities;
    }

    void say(UUID learner, boolean standing) {
        entities.createNativeQuery(SAY)
                .setParameter("learner", learner)
                .setParameter("standing", standing)
                .executeUpdate();
    }

    boolean stands(UUID learner) {
        Number count = (Number) entities.createNativeQuery(STANDS)
                .setParameter("learner", learner)
                .getSingleResult();
        return count.intValue() > 0;
    }
}
