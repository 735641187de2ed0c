package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where a learner is today, to say whose safeguarding lead they reach. */
@Singleton
class CurrentColleges {

    private static final String TODAY = """
            select ukprn from college_record
            where learner_id = :learner and (last_day is null or last_day >= :today)
            group by ukprn order by ukprn
            """;

    private final Jdbi database;

    CurrentColleges(Jdbi database) {
        this.database = database;
    }

    List<String> of(UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(TODAY)
                .bind("learner", learner)
                .bind("today", today)
                .mapTo(String.class)
                .list());
    }
}
