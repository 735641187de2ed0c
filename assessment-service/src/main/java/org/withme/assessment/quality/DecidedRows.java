package org.withme.assessment.quality;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.withme.assessment.framework.PublishedVersion;

/** The decisions of a version from which a sample can be drawn. */
@Singleton
class DecidedRows {

    /** One draw takes the oldest; the next takes what is left. */
    static final int MOST = 10_000;

    /**
     * What stands in the attempt that counts, of learners of the college whose results are not out. What an open sample holds waits
     * for its end, also if it was decided anew since.
     */
    private static final String STANDING = """
            with decided as (
                select j.id, j.assessment_id, j.criterion_id, j.attempt, j."value", j.recorded_by, j.recorded_at, c.scale_values
                  from assessment a
                  join judgement j on j.assessment_id = a.id and j.kind = 'ASSESSOR' and j.taken_back_at is null
                  join criterion c on c.id = j.criterion_id and c.decision_rule = 'ASSESSOR_TO_STANDARD'
                 where a.version_id = :version and a.state = 'IN_PROGRESS'
                   and not exists (select from judgement r
                                    where r.assessment_id = j.assessment_id and r.criterion_id = j.criterion_id
                                      and r.attempt = j.attempt and r.kind = 'REASSESSMENT_REQUEST')
                   and not exists (select from judgement l
                                    where l.assessment_id = j.assessment_id and l.criterion_id = j.criterion_id
                                      and l.attempt > j.attempt)
                   and not exists (select from sampled_decision d join quality_sample s on s.id = d.sample_id
                                    where d.assessment_id = j.assessment_id and d.criterion_id = j.criterion_id
                                      and s.signed_off_at is null)
                   and not exists (select from assured_decision x where x.sampled_id = j.id)
                   and exists (select from access_grant g
                                where g.learner_id = a.learner_id and g.kind = 'COLLEGE' and g.ukprn = :ukprn
                                  and (g.last_day is null or g.last_day >= :earliest))
                 order by j.recorded_at, j.id
                 limit :most
            ), settled as (
                select who.recorded_by, eleventh.recorded_at
                  from (select distinct recorded_by from decided) as who
                  left join lateral (select j.recorded_at from judgement j join assessment a on a.id = j.assessment_id
                                      where j.recorded_by = who.recorded_by and j.kind = 'ASSESSOR' and a.ukprn = :ukprn
                                        and j.taken_back_at is null
                                      order by j.recorded_at offset 10 limit 1) as eleventh on true
            )
            select d.*, s.recorded_at is null or d.recorded_at < s.recorded_at as by_new_assessor,
                   exists (select from judgement r
                            where r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                              and r.attempt = d.attempt and r.kind = 'REPLY' and r.disputes) as disputed
              from decided d join settled s using (recorded_by)
             order by d.recorded_at, d.id
            """;

    private final Jdbi database;
    private final Clock clock;
    private final int graceDays;

    DecidedRows(Jdbi database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** The oldest first. */
    List<DecidedRow> standing(PublishedVersion version) {
        return database.withHandle(handle -> handle.createQuery(STANDING)
                .bind("version", version.id())
                .bind("ukprn", version.ukprn())
                .bind("earliest", LocalDate.now(clock).minusDays(graceDays))
                .bind("most", MOST)
                .map((row, context) -> decided(row))
                .list());
    }

    private static DecidedRow decided(ResultSet row) throws SQLException {
        Array scale = row.getArray("scale_values");
        return new DecidedRow(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("criterion_id", UUID.class),
                row.getInt("attempt"),
                row.getString("value"),
                row.getString("recorded_by"),
                scale == null ? List.of() : Arrays.asList((String[]) scale.getArray()),
                row.getBoolean("disputed"),
                row.getBoolean("by_new_assessor"));
    }
}
