package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.identity.Caller;

/** What people chose, one row for each account; in the transaction of whoever asks. */
@Singleton
public class Choices {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('message_choice'), hashtext(?))";
    private static final String LOCK_WAYS = "select way from message_way where subject = ? order by way for update";

    /** Which learner an account is today, its row says; of one that was not opened here, the token. */
    private static final String FIND = """
            select c.*, l.learner,
                   exists (select from do_not_contact d where d.learner_id = l.learner) as hushed
            from (select cast(:subject as text) as me, cast(:learner as uuid) as signed_in) t
            left join message_choice c on c.subject = t.me
            left join lateral (select learner_id from account where subject = t.me limit 1) a on true
            left join learner_merge m on m.absorbed = coalesce(t.signed_in, c.learner_id) and m.unmerged_at is null
            cross join lateral (select coalesce(a.learner_id, m.survivor, t.signed_in, c.learner_id) as learner) l
            """;

    /** The college where the learner is comes before those where they were. */
    private static final String CONTACTS = """
            select ukprn, email, telephone from college_record where learner_id = ?
            order by last_day is null desc, prepared_on desc nulls last, ukprn, learn_ref_number
            """;

    private static final String PUT = """
            insert into message_choice (subject, learner_id, often, zone, from_time, until_time, at_time, on_day, chosen_at,
                                        asked_on, asked_times, next_due)
            values (:subject, :learner, :often, :zone, cast(:from as time), cast(:until as time), cast(:at as time), :on, :now, :today,
                    :asked, :due)
            on conflict (subject) do update
               set learner_id = excluded.learner_id, often = excluded.often, zone = excluded.zone,
                   from_time = excluded.from_time, until_time = excluded.until_time, at_time = excluded.at_time,
                   on_day = excluded.on_day, chosen_at = excluded.chosen_at, next_due = excluded.next_due,
                   asked_times = excluded.asked_times
                       + case when message_choice.asked_on = excluded.asked_on then message_choice.asked_times else 0 end,
                   asked_on = excluded.asked_on
            """;

    private static final String PUT_WAY = """
            insert into message_way (subject, way, safe, own_address, college_hash, asked_by, confirmed_at, opened_at,
                                     address_since, closed, closed_at)
            values (:subject, :way, :safe, :own, :collegeHash, :askedBy, :confirmedAt, :openedAt, :openedAt, :closed, :closedAt)
            on conflict (subject, way) do update
               set safe = excluded.safe, own_address = excluded.own_address, college_hash = excluded.college_hash,
                   asked_by = excluded.asked_by, confirmed_at = excluded.confirmed_at, opened_at = excluded.opened_at,
                   address_since = case when message_way.own_address is not distinct from excluded.own_address
                                         and message_way.college_hash is not distinct from excluded.college_hash
                                        then message_way.address_since else excluded.address_since end,
                   closed = excluded.closed, closed_at = excluded.closed_at
            """;

    private static final String FORGET_WAYS =
            "delete from message_way where subject = :subject and way <> all(:listed)";

    private final Jdbi database;
    private final People people;
    private final Clock clock;

    Choices(Jdbi database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** To the end of the transaction: two changes of the same choice, and what closes a way meanwhile, follow one another. */
    void lock(String subject) {
        database.useHandle(handle -> {
            handle.select(LOCK, subject).mapToMap().list();
            handle.select(LOCK_WAYS, subject).mapToMap().list();
        });
    }

    boolean hasWays(String subject) {
        return database.withHandle(
                handle -> handle.select("select exists (select from message_way where subject = ?)", subject)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What holds for whoever is signed in, also before they chose. */
    MessageChoice of(Caller caller) {
        return database.withHandle(handle -> find(handle, caller.subject(), learner(caller)));
    }

    /** Empty for who never chose. */
    public Optional<MessageChoice> find(String subject) {
        return Optional.of(database.withHandle(handle -> find(handle, subject, null)))
                .filter(choice -> choice.chosenAt() != null);
    }

    void replace(Caller caller, MessageTimes times, List<ChosenWay> ways, int asked, Instant now) {
        database.useHandle(handle -> {
            handle.createUpdate(PUT)
                    .bind("subject", caller.subject())
                    .bind("learner", learner(caller))
                    .bind("often", times.often())
                    .bind("zone", times.zone().getId())
                    .bind("from", times.from().toString())
                    .bind("until", times.until().toString())
                    .bind("at", times.at().toString())
                    .bind("on", times.on())
                    .bind("now", now)
                    .bind("today", LocalDate.now(clock))
                    .bind("asked", asked)
                    .bind(
                            "due",
                            times.often() == Often.AT_ONCE
                                    ? now
                                    : times.nextDigestAfter(now).orElse(null))
                    .execute();
            handle.createUpdate(FORGET_WAYS)
                    .bind("subject", caller.subject())
                    .bindArray(
                            "listed",
                            String.class,
                            ways.stream().map(way -> way.kind().name()).toList())
                    .execute();
            if (!ways.isEmpty()) {
                put(handle, caller.subject(), ways);
            }
        });
    }

    private static void put(Handle handle, String subject, List<ChosenWay> ways) {
        PreparedBatch rows = handle.prepareBatch(PUT_WAY);
        ways.forEach(way -> rows.bind("subject", subject)
                .bind("way", way.kind())
                .bind("safe", way.safe())
                .bind("own", way.own())
                .bind("collegeHash", way.collegeHash())
                .bind("askedBy", way.askedBy())
                .bind("confirmedAt", way.confirmedAt())
                .bind("openedAt", way.openedAt())
                .bind("closed", way.closed())
                .bind("closedAt", way.closedAt())
                .add());
        rows.execute();
    }

    private static @Nullable UUID learner(Caller caller) {
        return caller.signedInLearner().orElse(null);
    }

    private MessageChoice find(Handle handle, String subject, @Nullable UUID signedIn) {
        Map<WayKind, ChosenWay> ways = handle.select(
                        "select * from message_way where subject = ? order by way", subject)
                .map((row, context) -> way(row))
                .collect(Collectors.toMap(ChosenWay::kind, Function.identity()));
        return handle.createQuery(FIND)
                .bind("subject", subject)
                .bind("learner", signedIn)
                .map((row, context) -> {
                    UUID learner = row.getObject("learner", UUID.class);
                    return choice(row, subject, learner, ways, contact(handle, subject, learner));
                })
                .one();
    }

    private CollegeContact contact(Handle handle, String subject, @Nullable UUID learner) {
        if (learner == null) {
            return people.find(subject)
                    .map(Person::ukprn)
                    .map(ukprn -> new CollegeContact(ukprn, null, null))
                    .orElse(CollegeContact.NONE);
        }
        return handle
                .select(CONTACTS, learner)
                .map((row, context) ->
                        new CollegeContact(row.getString("ukprn"), row.getString("email"), row.getString("telephone")))
                .list()
                .stream()
                .reduce(CollegeContact.NONE, CollegeContact::orElse);
    }

    private MessageChoice choice(
            ResultSet row, String subject, @Nullable UUID learner, Map<WayKind, ChosenWay> ways, CollegeContact contact)
            throws SQLException {
        boolean isChosen = row.getString("often") != null;
        LocalDate askedOn = row.getObject("asked_on", LocalDate.class);
        return new MessageChoice(
                subject,
                learner,
                isChosen ? times(row) : WantedTimes.unsaid().times(),
                moment(row, "chosen_at"),
                LocalDate.now(clock).equals(askedOn) ? row.getInt("asked_times") : 0,
                row.getBoolean("hushed"),
                ways,
                contact);
    }

    private static MessageTimes times(ResultSet row) throws SQLException {
        return new MessageTimes(
                Often.valueOf(row.getString("often")),
                ZoneId.of(row.getString("zone")),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getObject("at_time", LocalTime.class),
                DayOfWeek.valueOf(row.getString("on_day")));
    }

    private static ChosenWay way(ResultSet row) throws SQLException {
        String closed = row.getString("closed");
        return new ChosenWay(
                WayKind.valueOf(row.getString("way")),
                row.getBoolean("safe"),
                row.getString("own_address"),
                row.getString("college_hash"),
                row.getObject("asked_by", UUID.class),
                moment(row, "confirmed_at"),
                moment(row, "opened_at"),
                closed == null ? null : WayClosing.valueOf(closed),
                moment(row, "closed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
