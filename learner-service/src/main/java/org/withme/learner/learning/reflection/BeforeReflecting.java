package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What is said to a learner before they write: whose safeguarding lead they reach depends on where they are today. */
@Singleton
class BeforeReflecting {

    private static final String COLLEGES = """
            select ukprn from college_record
            where learner_id = :learner and (last_day is null or last_day >= :today)
            group by ukprn order by ukprn
            """;

    private final Jdbi database;
    private final Clock clock;
    private final String emergency;

    BeforeReflecting(
            Jdbi database, Clock clock, @ConfigProperty(name = "withme.safeguarding.emergency") String emergency) {
        this.database = database;
        this.clock = clock;
        this.emergency = emergency;
    }

    BeforeReflectingView toldTo(UUID learner) {
        List<String> ukprns = database.withHandle(handle -> handle.createQuery(COLLEGES)
                .bind("learner", learner)
                .bind("today", LocalDate.now(clock))
                .mapTo(String.class)
                .list());
        return BeforeReflectingView.at(ukprns, emergency);
    }
}
