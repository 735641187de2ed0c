package org.withme.learner.record.mis.turning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.withme.learner.record.mis.working.JobLease;
import org.withme.platform.events.Actor;
import org.withme.platform.events.Outbox;
import org.withme.platform.problem.ProblemTranslation;

/**
 * Notes that enrolments of a college's year were not returned, and ends the access that rested on them alone (L5, L9). It
 * never works beside an import of the college or another instance: the college's lock is an import's.
 */
@ApplicationScoped
class ClosingYears {

    /** In one transaction, so that people are not kept waiting for a row (L10). */
    private static final int AT_ONCE = 1_000;

    private static final String CHOSEN = """
            insert into not_returned
            select id, learner_origin from enrolment
            where ukprn = ? and collection_year = ? and comp_status in (1, 6) and taken_up_by is null
              and not_returned_since is null
            order by learner_origin, id limit ?
            """;

    /** Keeps the learners from being merged or parted meanwhile. */
    private static final String HOLD =
            "select 1 from learner where id in (select origin from not_returned) order by id for key share";

    private static final String NOTED =
            "update enrolment e set not_returned_since = ? from not_returned n where e.id = n.id";

    /** The records on which nothing current rests any more. */
    private static final String CLOSED = """
            insert into closed_record
            select r.ukprn, r.learn_ref_number, r.learner_origin, max(
                       case when e.not_returned_since is null then e.actual_end_date
                            else collection_year_end(e.collection_year) end)
            from college_record r
            join enrolment e on e.learner_id = r.learner_id and e.learner_origin = r.learner_origin and e.ukprn = r.ukprn
            where r.ukprn = ? and r.learner_origin in (select origin from not_returned) and r.last_day is null
            group by 1, 2, 3
            having not bool_or(e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null)
            """;

    private static final String LAST_DAYS = """
            update college_record r set last_day = c.last_day
            from closed_record c where r.ukprn = c.ukprn and r.learn_ref_number = c.learn_ref_number
            """;

    private static final String EVENTS = """
            select 'main' as lane, n.origin as stream, row_number() over (order by n.origin, n.id) as ordinal,
                   'learner.enrolment-not-returned.v1' as type,
                   json_object('ukprn' value e.ukprn, 'enrolmentId' value e.id, 'learnAimRef' value e.learn_aim_ref,
                               'collectionYear' value e.collection_year returning jsonb) as payload
            from not_returned n join enrolment e using (id)
            union all
            select 'access', c.origin, row_number() over (order by c.origin), 'learner.college-access-changed.v1',
                   json_object('ukprn' value c.ukprn, 'lastDay' value max(c.last_day) returning jsonb)
            from closed_record c group by c.origin, c.ukprn
            """;

    private final DataSource database;
    private final Outbox outbox;

    ClosingYears(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Some of the enrolments that are due.
     *
     * @return how many; none if all are noted, or while somebody else works for the college
     */
    @Transactional
    int close(NotReturned.Due due, LocalDate today) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!JobLease.takeToCommit(connection, due.ukprn())) {
                return 0;
            }
            statement.execute("create temp table not_returned (id uuid, origin uuid) on commit drop");
            statement.execute("create temp table closed_record (ukprn text, learn_ref_number text, origin uuid,"
                    + " last_day date) on commit drop");
            int chosen = write(connection, CHOSEN, due.ukprn(), due.year().code(), AT_ONCE);
            statement.execute(HOLD);
            write(connection, NOTED, today);
            write(connection, CLOSED, due.ukprn());
            write(connection, LAST_DAYS);
            outbox.appendAll(connection, Actor.NOBODY, EVENTS);
            return chosen;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static int write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            return write.executeUpdate();
        }
    }
}
