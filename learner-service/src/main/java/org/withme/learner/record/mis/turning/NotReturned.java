package org.withme.learner.record.mis.turning;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Enrolments that were current when their year ended and that no later year carried on (L9): the year is over, and the
 * college returned a later one without them or the next one is over too. In the running transaction.
 */
@Singleton
class NotReturned {

    private static final String PAGE = """
            select e.learn_ref_number, e.learner_id, e.id, e.learn_aim_ref, e.collection_year
            from enrolment e
            where e.ukprn = :ukprn and e.comp_status in (1, 6) and e.taken_up_by is null and e.collection_year <= :lastOver
              and (e.not_returned_since is not null or e.collection_year < :lastOver
                   or exists (select from ilr_import i where i.ukprn = e.ukprn and i.applied and i.state = 'COMPLETED'
                              and i.collection_year > e.collection_year))
              and (e.learn_ref_number, e.id) > (:reference, :enrolment)
            order by e.learn_ref_number, e.id limit :limit
            """;

    private static final String DUE = """
            select y.ukprn, y.collection_year
            from (select distinct ukprn, collection_year from ilr_import where applied and collection_year <= ?) y
            where (y.collection_year < ?
                   or exists (select from ilr_import i where i.ukprn = y.ukprn and i.applied and i.state = 'COMPLETED'
                              and i.collection_year > y.collection_year))
              and exists (select from enrolment e where e.ukprn = y.ukprn and e.collection_year = y.collection_year
                          and e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null)
            order by 1, 2
            """;

    private final Jdbi database;
    private final int graceDays;

    NotReturned(Jdbi database, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.graceDays = graceDays;
    }

    /** Where a page ended. */
    record Position(String learnRefNumber, UUID enrolmentId) {
        static final Position BEGINNING = new Position("", new UUID(0, 0));
    }

    /** The year of a college whose grace is over while enrolments of it still open access. */
    record Due(String ukprn, ReturnYear year) {}

    List<NotReturnedView> page(String ukprn, LocalDate today, Optional<Position> after, int limit) {
        String lastOver = ReturnYear.lastOverOn(today).code();
        Position position = after.orElse(Position.BEGINNING);
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("ukprn", ukprn)
                .bind("lastOver", lastOver)
                .bind("reference", position.learnRefNumber())
                .bind("enrolment", position.enrolmentId())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    List<Due> due(LocalDate today) {
        String graceOver = ReturnYear.lastOverOn(today.minusDays(graceDays)).code();
        String lastOver = ReturnYear.lastOverOn(today).code();
        return database.withHandle(handle -> handle.select(DUE, graceOver, lastOver)
                .map((row, context) -> new Due(row.getString(1), new ReturnYear(row.getString(2))))
                .list());
    }

    private NotReturnedView view(ResultSet row) throws SQLException {
        ReturnYear year = new ReturnYear(row.getString(5));
        return new NotReturnedView(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                year.code(),
                year.lastDay().plusDays(graceDays));
    }
}
