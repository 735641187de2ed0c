package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Whether a learner has missed so many tutorials at a college that somebody should be offered who is there for them alone. */
@Singleton
class MissedTutorials {

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('missed ' || learner_id || ' ' || ukprn, 0))
            from (select distinct learner_id, ukprn from tutorial where id = any(:tutorials) order by learner_id, ukprn) one
            """;

    private final Jdbi database;
    private final Tutorials tutorials;
    private final TutorialsConfig.Missed config;

    MissedTutorials(Jdbi database, Tutorials tutorials, TutorialsConfig config) {
        this.database = database;
        this.tutorials = tutorials;
        this.config = config.missed();
    }

    /** Nobody else counts for the learners of these meanwhile. */
    void lock(Collection<UUID> among) {
        database.useHandle(handle -> handle.createQuery(LOCK)
                .bindArray("tutorials", UUID.class, among)
                .mapToMap()
                .list());
    }

    /** Of these learners, those who missed so many: each of these tutorials is marked, and none counts again. */
    Set<UUID> tooMany(Collection<UUID> learners, String ukprn, Instant now) {
        if (learners.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<Tutorial>> missed = tutorials.missed(learners, ukprn, now.minus(config.within())).stream()
                .collect(Collectors.groupingBy(Tutorial::learner));
        missed.values().removeIf(ofOne -> ofOne.size() < config.times());
        missed.values()
                .forEach(
                        ofOne -> ofOne.forEach(tutorial -> tutorial.afterwards().signal(now)));
        return missed.keySet();
    }
}
