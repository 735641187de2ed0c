package org.withme.learner.people.college;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** At which colleges a learner is. */
@Singleton
public class LearnersColleges {

    private static final String CURRENT = """
            select ukprn from college_record
            where learner_id = :learner and (last_day is null or last_day >= :today)
            group by ukprn order by ukprn
            """;

    private final Jdbi database;

    LearnersColleges(Jdbi database) {
        this.database = database;
    }

    /** Their UKPRNs, on that day; none of who is at no college. */
    public List<String> of(UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(CURRENT)
                .bind("learner", learner)
                .bind("today", today)
                .mapTo(String.class)
                .list());
    }
}
