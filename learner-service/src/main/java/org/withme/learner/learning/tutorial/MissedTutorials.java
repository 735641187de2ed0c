package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Whether a learner has missed so many tutorials at a college that somebody should be offered who is there for them alone. */
@Singleton
class MissedTutorials {

    /** Those before the last time that it was told do not count again. */
    private static final String MISSED = """
            select count(*) from tutorial t
            where t.learner_id = :learner and t.ukprn = :ukprn and t.state = 'DID_NOT_COME' and t.starts_at > :since
              and t.starts_at > coalesce((select max(s.starts_at) from tutorial s
                                          where s.learner_id = t.learner_id and s.ukprn = t.ukprn
                                            and s.signalled_at is not null), '-infinity')
            """;

    private final Jdbi database;
    private final TutorialsConfig.Missed config;

    MissedTutorials(Jdbi database, TutorialsConfig config) {
        this.database = database;
        this.config = config.missed();
    }

    boolean areTooMany(Tutorial last, Instant now) {
        return database.withHandle(handle -> handle.createQuery(MISSED)
                        .bind("learner", last.learner())
                        .bind("ukprn", last.ukprn())
                        .bind("since", now.minus(config.within()))
                        .mapTo(Integer.class)
                        .one())
                >= config.times();
    }
}
