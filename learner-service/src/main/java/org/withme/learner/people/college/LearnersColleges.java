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

    private static final String MENTORS_FIRST = """
            select c.ukprn from college_record c
            left join relationship r on r.learner_id = c.learner_id and r.ukprn = c.ukprn and r.role = 'mentor'
                and r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)
            where c.learner_id = :learner and (c.last_day is null or c.last_day >= :today)
            group by c.ukprn
            order by max(r.started_at) desc nulls last, max(c.last_day) desc nulls first, c.ukprn
            """;

    private final Jdbi database;

    LearnersColleges(Jdbi database) {
        this.database = database;
    }

    /** Their UKPRNs, on that day; none of who is at no college. */
    public List<String> of(UUID learner, LocalDate today) {
        return ukprns(CURRENT, learner, today);
    }

    /** The same, first those where they have a mentor, the latest first: to whom they turn when they name none. */
    public List<String> mentorsFirst(UUID learner, LocalDate today) {
        return ukprns(MENTORS_FIRST, learner, today);
    }

    private List<String> ukprns(String sql, UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("learner", learner)
                .bind("today", today)
                .mapTo(String.class)
                .list());
    }
}
