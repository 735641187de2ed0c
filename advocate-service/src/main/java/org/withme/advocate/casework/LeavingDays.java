package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Since when a learner is no longer at a college, as learner-service said it. */
@ApplicationScoped
class LeavingDays {

    private final Session database;
    private final Clock clock;

    LeavingDays(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Leaving of(UUID learner, String ukprn) {
        List<String> lastDays = database.createNativeQuery(
                        "select coalesce(cast(last_day as text), '') from access_grant"
                                + " where kind = 'COLLEGE' and learner_id = :learner and ukprn = :ukprn"
                                + " order by last_day desc nulls first limit 1",
                        String.class)
                .setParameter("learner", learner)
                .setParameter("ukprn", ukprn)
                .getResultList();
        if (lastDays.isEmpty()) {
            return new Leaving(true, null);
        }
        if (lastDays.get(0).isEmpty()) {
            return new Leaving(false, null);
        }
        LocalDate lastDay = LocalDate.parse(lastDays.get(0));
        return lastDay.isBefore(LocalDate.now(clock)) ? new Leaving(true, lastDay) : new Leaving(false, null);
    }
}
