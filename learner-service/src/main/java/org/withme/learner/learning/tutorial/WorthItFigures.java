package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How many of the learners who were drawn said what of the purposes of their tutorials. */
@Singleton
class WorthItFigures {

    private static final String COUNT = """
            select purpose_id, worth_it, count(*) as many, count(distinct learner_origin) as learners from tutorial
            where ukprn = :ukprn and state = 'CAME' and asks_worth and worth_it is not null and purpose_id is not null
              and starts_at >= :from and starts_at < :until
            group by purpose_id, worth_it order by purpose_id
            """;

    private final Jdbi database;

    WorthItFigures(Jdbi database) {
        this.database = database;
    }

    record Count(UUID purpose, WorthIt said, int many, int learners) {}

    List<Count> between(String ukprn, Instant from, Instant until) {
        return database.withHandle(handle -> handle.createQuery(COUNT)
                .bind("ukprn", ukprn)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new Count(
                        row.getObject("purpose_id", UUID.class),
                        WorthIt.valueOf(row.getString("worth_it")),
                        row.getInt("many"),
                        row.getInt("learners")))
                .list());
    }
}
