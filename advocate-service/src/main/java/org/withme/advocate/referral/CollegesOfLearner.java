package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The colleges where a learner is or was, as learner-service said it. */
@ApplicationScoped
class CollegesOfLearner {

    private final Session database;

    CollegesOfLearner(Session database) {
        this.database = database;
    }

    List<String> current(UUID learner, LocalDate today) {
        return database.createNativeQuery(
                        "select distinct ukprn from access_grant where kind = 'COLLEGE' and learner_id = :learner"
                                + " and (last_day is null or last_day >= :today) order by ukprn",
                        String.class)
                .setParameter("learner", learner)
                .setParameter("today", today)
                .getResultList();
    }

    List<String> ever(UUID learner) {
        return database.createNativeQuery(
                        "select distinct ukprn from access_grant where kind = 'COLLEGE' and learner_id = :learner"
                                + " order by ukprn",
                        String.class)
                .setParameter("learner", learner)
                .getResultList();
    }
}
