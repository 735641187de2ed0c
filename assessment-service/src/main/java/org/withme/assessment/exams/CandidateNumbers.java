package org.withme.assessment.exams;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which candidate numbers a college's exams office gave to whom; a number that is given again is the later learner's. */
@Singleton
class CandidateNumbers {

    private static final String GIVE = """
            insert into candidate_number (learner_id, ukprn, candidate, given_by, given_at)
            select learner, :ukprn, candidate, :by, :at
              from unnest(:learners, :candidates) as given (learner, candidate)
             order by learner, candidate
            on conflict (learner_origin, ukprn, candidate) do update
               set given_by = excluded.given_by, given_at = excluded.given_at""";

    private static final String BEARERS = """
            select candidate, learner_id from candidate_number
             where ukprn = :ukprn and candidate = any(:candidates)
             group by candidate, learner_id
             order by candidate, max(given_at) desc, max(learner_origin::text) desc""";

    private final Jdbi database;

    CandidateNumbers(Jdbi database) {
        this.database = database;
    }

    /** A number of a learner. */
    record Given(UUID learner, String candidate) {}

    void give(String ukprn, List<Given> given, String by, Instant at) {
        if (!given.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(GIVE)
                    .bind("ukprn", ukprn)
                    .bind("by", by)
                    .bind("at", at)
                    .bindArray("learners", UUID.class, each(given, Given::learner))
                    .bindArray("candidates", String.class, each(given, Given::candidate))
                    .execute());
        }
    }

    /** Whose each of these is now. */
    Map<String, UUID> named(String ukprn, Collection<String> candidates) {
        return bearers(ukprn, candidates).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bearers -> bearers.getValue().get(0)));
    }

    /** Everybody to whom each of these was given, whose it is now first. */
    Map<String, List<UUID>> bearers(String ukprn, Collection<String> candidates) {
        return database.withHandle(handle -> handle.createQuery(BEARERS)
                .bind("ukprn", ukprn)
                .bindArray("candidates", String.class, candidates)
                .map((row, context) -> Map.entry(row.getString("candidate"), row.getObject("learner_id", UUID.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static <T> List<T> each(List<Given> given, Function<Given, T> value) {
        return given.stream().map(value).toList();
    }
}
