package org.withme.assessment.calibration;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What can be compared at a college, in the order in which results were published first. */
@Singleton
class ComparedRows {

    /**
     * Of the latest attempt in which somebody judged, what was said first by each; not what somebody said who had seen the other's,
     * and not a second result of the same learner in the framework.
     */
    private static final String COMPARED = """
            with first_result as (
                select distinct on (a.framework_id, a.learner_origin)
                       a.id, a.framework_id, a.version_id, a.learner_origin, r.published_at
                  from assessment a
                  join assessment_result r on r.assessment_id = a.id and r.sequence = 1
                 where a.ukprn = :ukprn and (cast(:framework as uuid) is null or a.framework_id = :framework)
                 order by a.framework_id, a.learner_origin, r.published_at, a.id
            )
            select f.framework_id, f.learner_origin, c.id, c.scale_values, c.scale_maximum, j.self, j.assessor, j.external
              from first_result f
              join criterion c on c.version_id = f.version_id
              join lateral (
                    select max("value") filter (where kind = 'SELF' and not after_seeing) as self,
                           max("value") filter (where kind = 'ASSESSOR' and not after_seeing) as assessor,
                           max("value") filter (where kind = 'EXTERNAL') as external
                      from judgement
                     where assessment_id = f.id and criterion_id = c.id and taken_back_at is null
                       and kind in ('SELF', 'ASSESSOR', 'EXTERNAL')
                     group by attempt order by attempt desc limit 1) as j on true
             order by f.published_at, f.id, c.position
            """;

    private final Jdbi database;

    ComparedRows(Jdbi database) {
        this.database = database;
    }

    /** Of one framework, or of all if it is null. */
    List<ComparedRow> of(String ukprn, UUID framework) {
        return database.withHandle(handle -> handle.createQuery(COMPARED)
                .bind("ukprn", ukprn)
                .bind("framework", framework)
                .map((row, context) -> compared(row))
                .list());
    }

    private static ComparedRow compared(ResultSet row) throws SQLException {
        Array values = row.getArray("scale_values");
        return new ComparedRow(
                row.getObject("framework_id", UUID.class),
                row.getObject("learner_origin", UUID.class),
                row.getObject("id", UUID.class),
                values == null ? List.of() : Arrays.asList((String[]) values.getArray()),
                row.getObject("scale_maximum", Integer.class),
                row.getString("self"),
                row.getString("assessor"),
                row.getString("external"));
    }
}
