package org.withme.learner.people.attendance;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.attendance.Standing.Share;
import org.withme.learner.people.attendance.Standing.Spell;

/** What the register says of those of whom it is to be looked. */
@Singleton
class Standings {

    /** Taken by one instance; what comes in the meantime is looked at again. */
    private static final String TAKE = """
            with taken as materialized (
                select due_on, ukprn, origin from attendance_due where due_on <= :today
                order by due_on, ukprn, origin limit :most for update skip locked
            )
            delete from attendance_due d using taken t
            where d.due_on = t.due_on and d.ukprn = t.ukprn and d.origin = t.origin
            returning d.origin, d.ukprn
            """;

    private static final String STANDINGS = """
            with due as (
                select d.origin, d.ukprn, earlier.counted_from, latest.put_off_until
                from unnest(:origins, :ukprns) as d (origin, ukprn)
                left join lateral (select max(s.counted_from) as counted_from from quiet_spell s
                                   where s.learner_origin = d.origin and s.ukprn = d.ukprn) earlier on true
                left join lateral (select s.put_off_until from quiet_spell s
                                   where s.learner_origin = d.origin and s.ukprn = d.ukprn
                                   order by s.id desc limit 1) latest on true
            ), counted as (
                select d.origin, d.ukprn, m.learner_id, d.counted_from, d.put_off_until, m.day, m.mark = any(:came) as came,
                       coalesce(m.day > d.counted_from, true) as newly
                from due d
                join attendance_mark m on m.learner_origin = d.origin and m.ukprn = d.ukprn and m.day > :oldest
                                      and (m.mark = any(:came) or m.mark = any(:missed))
            ), placed as (
                select c.*, max(day) over learner as last, max(day) filter (where came) over learner as last_came
                from counted c
                window learner as (partition by origin, ukprn)
            ), summed as (
                select origin as learner_origin, ukprn, learner_id, counted_from, put_off_until, last, last_came,
                       count(*) filter (where newly and coalesce(day > last_came, true)) as missed,
                       min(day) filter (where newly and coalesce(day > last_came, true)) as missed_since,
                       count(*) filter (where newly and day > last - :recent) as recent_expected,
                       count(*) filter (where newly and day > last - :recent and came) as recent_came,
                       min(day) filter (where newly and day > last - :recent) as recent_since,
                       count(*) filter (where day <= last - :recent and day > last - :recent - :before) as before_expected,
                       count(*) filter (where day <= last - :recent and day > last - :recent - :before and came)
                           as before_came
                from placed
                group by origin, ukprn, learner_id, counted_from, put_off_until, last, last_came
            )
            select s.*, q.id, q.sign, q.since, q.expected, q.came, q.before_expected as earlier_expected,
                   q.before_came as earlier_came,
            """ + HereSql.of("s") + """
                   as here
            from summed s
            left join quiet_spell q on q.learner_origin = s.learner_origin and q.ukprn = s.ukprn and q.ended_at is null
            """;

    /** No more weeks are looked back on than these and those with which they are compared. */
    private static final int MOST_DAYS = 84;

    private final Jdbi database;
    private final AttendanceConfig config;
    private final Marks marks;

    Standings(Jdbi database, AttendanceConfig config, Marks marks) {
        this.database = database;
        this.config = config;
        this.marks = marks;
    }

    /** A learner at a college of whom it is to be looked. */
    record Due(UUID origin, String ukprn) {}

    /** Some of those who are due, who are due no longer. */
    Set<Due> take(LocalDate today, int most) {
        return database.withHandle(handle -> handle.createQuery(TAKE)
                .bind("today", today)
                .bind("most", most)
                .map((row, context) -> new Due(row.getObject("origin", UUID.class), row.getString("ukprn")))
                .set());
    }

    /** Those of whom the register says something that counts. */
    List<Standing> of(Set<Due> due, LocalDate today) {
        int oldest = Math.max(MOST_DAYS, config.fewer().days() + config.fewer().beforeDays());
        return database.withHandle(handle -> handle.createQuery(STANDINGS)
                .bindArray("origins", UUID.class, due.stream().map(Due::origin).toList())
                .bindArray("ukprns", String.class, due.stream().map(Due::ukprn).toList())
                .bindArray("came", String.class, marks.that(MarkMeaning.CAME))
                .bindArray("missed", String.class, marks.that(MarkMeaning.MISSED))
                .bind("today", today)
                .bind("oldest", today.minusDays(oldest))
                .bind("recent", config.fewer().days())
                .bind("before", config.fewer().beforeDays())
                .map((row, context) -> standing(row))
                .list());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID spell = row.getObject("id", UUID.class);
        return new Standing(
                row.getObject("learner_origin", UUID.class),
                row.getString("ukprn"),
                row.getBoolean("here"),
                day(row, "last"),
                day(row, "last_came"),
                day(row, "counted_from"),
                day(row, "put_off_until"),
                row.getInt("missed"),
                day(row, "missed_since"),
                new Share(row.getInt("recent_came"), row.getInt("recent_expected")),
                day(row, "recent_since"),
                new Share(row.getInt("before_came"), row.getInt("before_expected")),
                spell == null
                        ? null
                        : new Spell(
                                spell,
                                new Figures(
                                        Sign.valueOf(row.getString("sign")),
                                        day(row, "since"),
                                        row.getInt("expected"),
                                        row.getInt("came"),
                                        row.getInt("earlier_expected"),
                                        row.getInt("earlier_came"))));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
