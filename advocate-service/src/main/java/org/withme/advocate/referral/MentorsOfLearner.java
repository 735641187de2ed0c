package org.withme.advocate.referral;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.identity.Roles;

/** Whether a learner's team names a mentor, as learner-service said it. */
@Singleton
class MentorsOfLearner {

    private static final String ANY = """
            select exists (select from access_grant
                           where kind = 'TEAM' and learner_id = :learner and ukprn = :ukprn and role = :role
                             and (last_day is null or last_day >= :today))
            """;

    private final Jdbi database;

    MentorsOfLearner(Jdbi database) {
        this.database = database;
    }

    boolean anyAt(String ukprn, UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(ANY)
                .bind("learner", learner)
                .bind("ukprn", ukprn)
                .bind("role", Roles.MENTOR)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
    }
}
