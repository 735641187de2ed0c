package org.withme.learner.people.rows;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The learners whom rows name, in one statement however many rows there are. */
@Singleton
public class StatedLearners {

    private static final String NAMED = """
            select learn_ref_number, learner_id, learner_origin, last_day from college_record
            where ukprn = :ukprn and learn_ref_number = any(:references)
            """;

    private final Jdbi database;

    StatedLearners(Jdbi database) {
        this.database = database;
    }

    /**
     * A learner as the college states them.
     *
     * @param origin the id under which the college's record was written
     * @param lastDay at the college; null while an enrolment or an application is current
     */
    public record StatedLearner(
            UUID learner, UUID origin, @Nullable LocalDate lastDay) {}

    /**
     * Whom the college states.
     *
     * @param references as {@link LearnerReference#kept} writes them
     */
    public Map<String, StatedLearner> named(String ukprn, Collection<String> references) {
        return database.withHandle(handle -> handle.createQuery(NAMED)
                .bind("ukprn", ukprn)
                .bindArray("references", String.class, references)
                .map((row, context) -> Map.entry(
                        row.getString("learn_ref_number"),
                        new StatedLearner(
                                row.getObject("learner_id", UUID.class),
                                row.getObject("learner_origin", UUID.class),
                                row.getObject("last_day", LocalDate.class))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
