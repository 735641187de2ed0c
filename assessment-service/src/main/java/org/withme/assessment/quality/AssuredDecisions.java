package org.withme.assessment.quality;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What quality assurance has signed off, for the feature that publishes results; in its transaction. */
@Singleton
public class AssuredDecisions {

    /** A decision that was judged otherwise the second time is not assured; what was decided in its place is. */
    private static final String ASSURED = """
            select case when d.drawn and d.second_value <> d.decided_value then r.id else d.decision_id end as decision,
                   s.id, s.drawn_at, s.signed_off_at,
                   (select count(*) from sampled_decision o where o.sample_id = s.id) as decided,
                   (select count(*) from sampled_decision o where o.sample_id = s.id and o.second_value is not null) as looked
              from sampled_decision d
              join quality_sample s on s.id = d.sample_id
              left join judgement r on r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                                   and r.attempt = d.attempt and r.kind = 'REASSESSMENT' and r.taken_back_at is null
             where d.assessment_id = :assessment and s.signed_off_at is not null
               and (not d.drawn or d.second_value = d.decided_value or d.second_value is not null and r.id is not null)
             order by s.drawn_at, d.id
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
