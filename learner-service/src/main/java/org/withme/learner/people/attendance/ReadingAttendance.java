package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingAttendance {

    /** The latest first; one person's marks are few. */
    private static final String PAGE = """
            select m.learner_origin, m.ukprn, m.day, m.starts, m.session, m.mark
            from attendance_mark m
            where m.learner_id = :learner and (:ukprn::text is null or m.ukprn = :ukprn)
              and (:day::date is null
                   or (m.day, m.starts, m.session, m.ukprn, m.learner_origin)
                      < (:day, :starts, :session, :ofCollege, :origin))
            order by m.day desc, m.starts desc, m.session desc, m.ukprn desc, m.learner_origin desc limit :limit
            """;

    private final Access access;
    private final CurrentCaller callers;
    private final Jdbi database;
    private final Marks marks;
    private final Colleges colleges;
    private final Cursors cursors;

    ReadingAttendance(
            Access access, CurrentCaller callers, Jdbi database, Marks marks, Colleges colleges, Cursors cursors) {
        this.access = access;
        this.callers = callers;
        this.database = database;
        this.marks = marks;
        this.colleges = colleges;
        this.cursors = cursors;
    }

    @Transactional
    Page<MarkView> list(UUID learner, String cursor, Integer asked) {
        access.require(AttendanceAccess.mayRead(learner));
        String filter = "attendance?learner=" + learner;
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(Position.FIRST);
        Limit limit = Limit.of(asked);
        Page<Row> page = cursors.page(filter, limit, rows(learner, after, limit.plusOne()), row -> row.place()
                .keys());
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    private List<Row> rows(UUID learner, Position after, int limit) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("learner", learner)
                .bind("ukprn", collegeSeenBy(callers.get(), learner))
                .bind("day", after.day())
                .bind("starts", after.starts())
                .bind("session", after.session())
                .bind("ofCollege", after.ukprn())
                .bind("origin", after.origin())
                .bind("limit", limit)
                .map((row, context) -> new Row(
                        new Position(
                                row.getObject("day", LocalDate.class),
                                row.getString("starts"),
                                row.getString("session"),
                                row.getString("ukprn"),
                                row.getObject("learner_origin", UUID.class)),
                        row.getString("mark")))
                .list());
    }

    /** The learner sees every college's; everybody else their own. */
    private static String collegeSeenBy(Caller caller, UUID learner) {
        return caller.is(learner) ? null : caller.ukprn().orElseThrow();
    }

    private MarkView view(Row row) {
        Position place = row.place();
        return new MarkView(
                CollegeView.of(place.ukprn(), colleges),
                place.day(),
                said(place.starts()),
                said(place.session()),
                row.mark(),
                marks.meaning(row.mark()).orElse(null));
    }

    private static String said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).orElse(null);
    }

    private record Row(Position place, String mark) {}

    private record Position(LocalDate day, String starts, String session, String ukprn, UUID origin) {

        static final Position FIRST = new Position(null, "", "", "", new UUID(0, 0));

        static Position of(List<String> keys) {
            return new Position(
                    LocalDate.parse(keys.get(0)), keys.get(1), keys.get(2), keys.get(3), UUID.fromString(keys.get(4)));
        }

        List<String> keys() {
            return List.of(day.toString(), starts, session, ukprn, origin.toString());
        }
    }
}
