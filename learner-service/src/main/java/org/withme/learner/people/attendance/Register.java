package org.withme.learner.people.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The marks of a college's sessions, written in sets. */
@Singleton
class Register {

    /** One request about the register of a college at a time. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('attendance_mark'), hashtext(?))";

    private static final String SESSIONS =
            " unnest(:origins, :days, :starts, :sessions) as s (origin, day, starts, session) ";

    private static final String STANDING = """
            select m.learner_origin, m.day, m.starts, m.session, m.mark
            from""" + SESSIONS + """
            join attendance_mark m on m.learner_origin = s.origin and m.ukprn = :ukprn and m.day = s.day
                                  and m.starts = s.starts and m.session = s.session
            """;

    private static final String MARK = """
            insert into attendance_mark (learner_id, learner_origin, ukprn, day, starts, session, mark, said_at)
            select origin, origin, :ukprn, day, starts, session, mark, :now
            from unnest(:origins, :days, :starts, :sessions, :marks) as s (origin, day, starts, session, mark)
            on conflict (learner_origin, ukprn, day, starts, session) do update
               set mark = excluded.mark, said_at = excluded.said_at
            """;

    private static final String LOOK_AGAIN = """
            insert into attendance_due (origin, ukprn, due_on)
            select origin, :ukprn, :today from unnest(:origins) as touched (origin)
            on conflict do nothing
            """;

    private final Jdbi database;

    Register(Jdbi database) {
        this.database = database;
    }

    /** For this request alone to the end of the transaction. */
    void lock(String ukprn) {
        database.useHandle(
                handle -> handle.select(LOCK, ukprn).mapTo(String.class).list());
    }

    /** The marks that these sessions have. */
    Map<Session, String> standing(String ukprn, Collection<Session> sessions) {
        Map<Session, String> standing = new HashMap<>();
        database.useHandle(handle -> bound(handle.createQuery(STANDING), ukprn, sessions)
                .map((row, context) -> Map.entry(
                        new Session(
                                row.getObject("learner_origin", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getString("starts"),
                                row.getString("session")),
                        row.getString("mark")))
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue())));
        return standing;
    }

    /** Writes marks, and that it is to be looked whether their learners went quiet. */
    void mark(String ukprn, Map<Session, String> marks, Instant now, LocalDate today) {
        database.useHandle(handle -> {
            bound(handle.createUpdate(MARK), ukprn, marks.keySet())
                    .bindArray("marks", String.class, List.copyOf(marks.values()))
                    .bind("now", now)
                    .execute();
            lookAgain(handle, ukprn, marks.keySet(), today);
        });
    }

    private static void lookAgain(Handle handle, String ukprn, Collection<Session> sessions, LocalDate today) {
        handle.createUpdate(LOOK_AGAIN)
                .bind("ukprn", ukprn)
                .bind("today", today)
                .bindArray(
                        "origins",
                        UUID.class,
                        sessions.stream().map(Session::origin).distinct().toList())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String ukprn, Collection<Session> sessions) {
        return statement
                .bind("ukprn", ukprn)
                .bindArray("origins", UUID.class, each(sessions, Session::origin))
                .bindArray("days", LocalDate.class, each(sessions, Session::day))
                .bindArray("starts", String.class, each(sessions, Session::starts))
                .bindArray("sessions", String.class, each(sessions, Session::reference));
    }

    private static <T> List<T> each(Collection<Session> sessions, Function<Session, T> value) {
        return sessions.stream().map(value).toList();
    }
}
