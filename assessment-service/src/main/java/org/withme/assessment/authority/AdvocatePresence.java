package org.withme.assessment.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Who speaks with a learner in their assessments, by the learner's own authority. */
@ApplicationScoped
public class AdvocatePresence {

    private static final String STANDING =
            "select count(*) > 0 from standing_authority where learner_id = :learner and expires_on >= :today";

    private final EntityManager entities;
    private final Clock clock;

    AdvocatePresence(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether this person is with the learner today. */
    public boolean isWith(UUID learner, String subject) {
        return (Boolean) entities.createNativeQuery(STANDING + " and subject = :subject", Boolean.class)
                .setParameter("learner", learner)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** Whether anybody is with the learner today. */
    public boolean isAnyoneWith(UUID learner) {
        return (Boolean) entities.createNativeQuery(STANDING, Boolean.class)
                .setParameter("learner", learner)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }
}
