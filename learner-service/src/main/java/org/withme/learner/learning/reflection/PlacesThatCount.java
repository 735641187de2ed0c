package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which places on a team count: those that last, at a college where the learner is, or was until within the grace period. */
@Singleton
class PlacesThatCount {

    /** Of a relationship {@code r}. */
    static final String CONDITION = """
            r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)
              and exists (select from college_record c
                          where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                            and (c.last_day is null or c.last_day >= :since))
            """;

    private final Clock clock;
    private final int graceDays;

    PlacesThatCount(Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** @param since who left the college before is not there any more */
    record Days(LocalDate today, LocalDate since) {}

    /** For what was shared already. */
    Days withGrace() {
        LocalDate today = LocalDate.now(clock);
        return new Days(today, today.minusDays(graceDays));
    }

    /** For what is shared now. */
    Days today() {
        LocalDate today = LocalDate.now(clock);
        return new Days(today, today);
    }
}
