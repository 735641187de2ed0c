package org.withme.assessment.quality;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What quality assurance has signed off, for the feature that publishes results; in its transaction. */
@Singleton
public class AssuredDecisions {

    private static final String ASSURED = """
            select a.decision_id as decision, a.sample_id as id, a.drawn_at, a.signed_off_at,
                   (select count(*) from sampled_decision o where o.sample_id = a.sample_id) as decided,
                   (select count(*) from sampled_decision o where o.sample_id = a.sample_id and o.second_value is not null) as looked
              from assured_decision a
             where a.assessment_id = :assessment
             order by a.drawn_at, a.item_id
            """;

    private static final String THOUGHT_OTHERWISE = """
            select exists (select from sampled_decision d
                            where d.assessment_id = :assessment and d.criterion_id = any(:criteria)
                              and d.second_by = :subject and d.second_value <> d.decided_value)
                or exists (select from judgement r
                            where r.assessment_id = :assessment and r.criterion_id = any(:criteria)
                              and r.recorded_by = :subject and r.kind = 'REASSESSMENT_REQUEST')
            """;

    private final Jdbi database;

    AssuredDecisions(Jdbi database) {
        this.database = database;
    }

    /**
     * Of an assessment.
     *
     * @param decision that is assured
     * @param decided from how many the sample was drawn
     * @param looked how many of them were judged a second time
     */
    public record Assured(UUID decision, UUID sample, Instant drawnAt, Instant signedOffAt, int decided, int looked) {}

    public List<Assured> of(UUID assessment) {
        return database.withHandle(handle -> handle.createQuery(ASSURED)
                .bind("assessment", assessment)
                .map((row, context) -> assured(row))
                .list());
    }

    /** Whether somebody judged one of these otherwise the second time, or required that it be decided again. */
    public boolean thoughtOtherwise(UUID assessment, Collection<UUID> criteria, String subject) {
        return database.withHandle(handle -> handle.createQuery(THOUGHT_OTHERWISE)
                .bind("assessment", assessment)
                .bindArray("criteria", UUID.class, criteria)
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    private static Assured assured(ResultSet row) throws SQLException {
        return new Assured(
                row.getObject("decision", UUID.class),
                row.getObject("id", UUID.class),
                row.getTimestamp("drawn_at").toInstant(),
                row.getTimestamp("signed_off_at").toInstant(),
                row.getInt("decided"),
                row.getInt("looked"));
    }
}
