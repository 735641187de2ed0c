package org.withme.assessment.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.grants.HeardRights;
import org.withme.platform.problem.Problem;

/** Who speaks with a learner in their assessments, by the learner's own authority. */
@ApplicationScoped
public class StandingAuthorities {

    private static final String STANDING =
            "select count(*) > 0 from standing_authority where learner_id = :learner and expires_on >= :today";

    /** Where advocate-service tells of authorities. */
    private static final String TOLD_ON = "advocacy-events";

    private final EntityManager entities;
    private final HeardRights rights;
    private final Clock clock;

    StandingAuthorities(EntityManager entities, HeardRights rights, Clock clock) {
        this.entities = entities;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Whether this person is with the learner today.
     *
     * @throws Problem 503 if so, but it is not certain that the authority still stands
     */
    public boolean isWith(UUID learner, String subject) {
        boolean isWith = (Boolean) entities.createNativeQuery(STANDING + " and subject = :subject", Boolean.class)
                .setParameter("learner", learner)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("subject", subject)
                .getSingleResult();
        if (isWith) {
            rights.require(TOLD_ON);
        }
        return isWith;
    }

    /** Whether anybody is with the learner today. */
    public boolean isAnyoneWith(UUID learner) {
        return (Boolean) entities.createNativeQuery(STANDING, Boolean.class)
                .setParameter("learner", learner)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }
}
