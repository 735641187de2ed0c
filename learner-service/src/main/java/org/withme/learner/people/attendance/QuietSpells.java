package org.withme.learner.people.attendance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.withme.learner.people.attendance.QuietEvent.QuietSpellEnded;
import org.withme.learner.people.attendance.QuietEvent.WentQuiet;

/** Who went quiet, and what came of it. Whatever is written here is told: the events are given back to be appended. */
@Singleton
class QuietSpells {

    private static final String FIGURES =
            " unnest(:ids, :signs, :since, :expected, :came, :beforeExpected, :beforeCame)"
                    + " with ordinality as f (spell, sign, since, expected, came, before_expected, before_came, place) ";

    private static final String BEGIN = """
            insert into quiet_spell (id, learner_id, learner_origin, ukprn, sign, since, expected, came, before_expected,
                                     before_came, noticed_at)
            select f.spell, l.origin, l.origin, l.ukprn, f.sign, f.since, f.expected, f.came, f.before_expected,
                   f.before_came, :now
            from""" + FIGURES + """
            join unnest(:origins, :ukprns) with ordinality as l (origin, ukprn, place) using (place)
            on conflict do nothing
            """;

    private static final String REFRESH = """
            update quiet_spell s
            set sign = f.sign, since = f.since, expected = f.expected, came = f.came, before_expected = f.before_expected,
                before_came = f.before_came
            from""" + FIGURES + """
            where s.id = f.spell and s.ended_at is null
            """;

    private static final String END = """
            update quiet_spell s
            set ended_at = :now, how = e.said, put_off_until = e.until, counted_from = e.counted, ended_by = :by
            from unnest(:ids, :hows, :untils, :countedFrom) as e (spell, said, until, counted)
            where s.id = e.spell and s.ended_at is null
            """;

    private static final String LEFT =
            "select s.id from quiet_spell s where s.ended_at is null and not" + HereSql.of("s") + """
             order by s.id limit :most for update skip locked
            """;

    private static final String LOCK = """
            select s.id, s.learner_origin, s.ended_at is not null as over, s.how, s.put_off_until,
                   s.handed_on_at is not null as handed_on
            from quiet_spell s where s.learner_id = :learner and s.ukprn = :ukprn
            order by s.ended_at is null desc, s.id desc limit 1 for update
            """;

    private static final String HAND_ON =
            "update quiet_spell set handed_on_at = :now, handed_on_by = :by where id = :id";

    private static final String DUE = """
            insert into attendance_due (origin, ukprn, due_on) values (:origin, :ukprn, :day) on conflict do nothing
            """;

    private final Jdbi database;

    QuietSpells(Jdbi database) {
        this.database = database;
    }

    /** How one ended. */
    record Ending(UUID id, SpellEnd how, LocalDate until, LocalDate countedFrom) {}

    /** Where one is in its life; {@code how} is null while it goes on. */
    record Locked(UUID id, UUID origin, SpellEnd how, LocalDate until, boolean handedOn) {

        boolean isOver() {
            return how != null;
        }
    }

    List<WentQuiet> begin(Map<Standing, Figures> beginning, Instant now) {
        List<Standing> learners = List.copyOf(beginning.keySet());
        List<Figures> figures = learners.stream().map(beginning::get).toList();
        List<UUID> ids = learners.stream()
                .map(learner -> UuidCreator.getTimeOrderedEpoch())
                .toList();
        return learners.isEmpty()
                ? List.of()
                : database.withHandle(handle -> bound(handle.createUpdate(BEGIN), ids, figures)
                        .bindArray("origins", UUID.class, each(learners, Standing::origin))
                        .bindArray("ukprns", String.class, each(learners, Standing::ukprn))
                        .bind("now", now)
                        .executeAndReturnGeneratedKeys("learner_origin", "id", "ukprn", "sign", "since")
                        .map((row, context) -> new WentQuiet(
                                row.getObject("learner_origin", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getString("ukprn"),
                                Sign.valueOf(row.getString("sign")),
                                row.getObject("since", LocalDate.class)))
                        .list());
    }

    void refresh(Map<UUID, Figures> changed) {
        List<UUID> ids = List.copyOf(changed.keySet());
        if (!ids.isEmpty()) {
            database.useHandle(handle -> bound(
                            handle.createUpdate(REFRESH),
                            ids,
                            ids.stream().map(changed::get).toList())
                    .execute());
        }
    }

    /** @param by the subject of whoever said so; null if nobody did */
    List<QuietSpellEnded> end(List<Ending> endings, String by, Instant now) {
        return endings.isEmpty()
                ? List.of()
                : database.withHandle(handle -> handle.createUpdate(END)
                        .bindArray("ids", UUID.class, each(endings, Ending::id))
                        .bindArray("hows", String.class, each(endings, ending -> ending.how()
                                .name()))
                        .bindArray("untils", LocalDate.class, each(endings, Ending::until))
                        .bindArray("countedFrom", LocalDate.class, each(endings, Ending::countedFrom))
                        .bindBySqlType("by", by, Types.VARCHAR)
                        .bind("now", now)
                        .executeAndReturnGeneratedKeys("learner_origin", "id", "ukprn", "how", "put_off_until")
                        .map(ended())
                        .list());
    }

    /** Some of the spells of learners who are not there any more. */
    List<UUID> ofThoseWhoLeft(LocalDate today, int most) {
        return database.withHandle(handle -> handle.createQuery(LEFT)
                .bind("today", today)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** The one that goes on, else the last, to the end of the transaction for this request alone; null if there was none. */
    Locked lock(UUID learner, String ukprn) {
        return database.withHandle(handle -> handle.createQuery(LOCK)
                .bind("learner", learner)
                .bind("ukprn", ukprn)
                .map((row, context) -> new Locked(
                        row.getObject("id", UUID.class),
                        row.getObject("learner_origin", UUID.class),
                        row.getBoolean("over") ? SpellEnd.valueOf(row.getString("how")) : null,
                        row.getObject("put_off_until", LocalDate.class),
                        row.getBoolean("handed_on")))
                .findOne()
                .orElse(null));
    }

    QuietSpellEnded handOn(Locked spell, String ukprn, String by, Instant now) {
        database.useHandle(handle -> handle.createUpdate(HAND_ON)
                .bind("now", now)
                .bind("by", by)
                .bind("id", spell.id())
                .execute());
        return new QuietSpellEnded(spell.origin(), spell.id(), ukprn, SpellEnd.HANDED_ON, null);
    }

    /** On that day it is looked whether it is still so. */
    void lookAgain(UUID origin, String ukprn, LocalDate day) {
        database.useHandle(handle -> handle.createUpdate(DUE)
                .bind("origin", origin)
                .bind("ukprn", ukprn)
                .bind("day", day)
                .execute());
    }

    private static RowMapper<QuietSpellEnded> ended() {
        return (row, context) -> new QuietSpellEnded(
                row.getObject("learner_origin", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("ukprn"),
                SpellEnd.valueOf(row.getString("how")),
                row.getObject("put_off_until", LocalDate.class));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, List<UUID> ids, List<Figures> figures) {
        return statement
                .bindArray("ids", UUID.class, ids)
                .bindArray(
                        "signs", String.class, each(figures, one -> one.sign().name()))
                .bindArray("since", LocalDate.class, each(figures, Figures::since))
                .bindArray("expected", Integer.class, each(figures, Figures::expected))
                .bindArray("came", Integer.class, each(figures, Figures::came))
                .bindArray("beforeExpected", Integer.class, each(figures, Figures::beforeExpected))
                .bindArray("beforeCame", Integer.class, each(figures, Figures::beforeCame));
    }

    private static <T, V> List<V> each(List<T> all, Function<T, V> value) {
        List<V> values = new ArrayList<>(all.size());
        all.forEach(one -> values.add(value.apply(one)));
        return values;
    }
}
