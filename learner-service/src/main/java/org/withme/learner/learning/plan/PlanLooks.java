package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** When a mentor last looked at a plan: then they know what the learner changed alone. */
@Singleton
class PlanLooks {

    private static final String NOTE = """
            insert into plan_look (learner_id, ukprn, subject, looked_at) values (:learner, :ukprn, :subject, :now)
            on conflict (learner_origin, ukprn, subject) do update set looked_at = excluded.looked_at
            """;

    private final Jdbi database;

    PlanLooks(Jdbi database) {
        this.database = database;
    }

    void note(PlanKey plan, String subject, Instant now) {
        database.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("learner", plan.learner())
                .bind("ukprn", plan.ukprn())
                .bind("subject", subject)
                .bind("now", now)
                .execute());
    }
}
