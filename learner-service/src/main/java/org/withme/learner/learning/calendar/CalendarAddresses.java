package org.withme.learner.learning.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Which address leads to whose calendar; one at a time for each account, in the running transaction. */
@Singleton
class CalendarAddresses {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('calendar ' || ?, 0))";
    private static final String ADD_LEARNERS = """
            insert into learner_calendar (id, learner_id, learner_origin, digest, shows_purpose, made_at)
            values (:id, :owner, :owner, :digest, :showsPurpose, :now)
            """;
    private static final String ADD_STAFFS = """
            insert into staff_calendar (id, subject, ukprn, digest, shows_purpose, made_at)
            values (:id, :owner, :ukprn, :digest, :showsPurpose, :now)
            """;

    /** After two records became one there may be two; the later stands for both. */
    private static final String STANDING = """
            select shows_purpose, made_at from (
                (select shows_purpose, made_at from learner_calendar where learner_id = :learner
                 order by made_at desc, id desc limit 1)
                union all
                select shows_purpose, made_at from staff_calendar where subject = :subject and ukprn is not null) own
            order by shows_purpose desc, made_at desc limit 1
            """;

    private static final String OPENED = """
            select c.learner_id as learner, cast(null as text) as subject, cast(null as text) as ukprn, c.shows_purpose
            from learner_calendar c
            where c.digest = :digest and not exists (select from learner_calendar l where l.learner_id = c.learner_id
                and (l.made_at, l.id) > (c.made_at, c.id))
            union all
            select cast(null as uuid), subject, ukprn, shows_purpose from staff_calendar
            where digest = :digest and ukprn is not null
            """;

    private final Jdbi database;

    CalendarAddresses(Jdbi database) {
        this.database = database;
    }

    /** What is known of an address without its secret. */
    record Standing(boolean showsPurpose, Instant madeAt) {}

    /**
     * A calendar that an address opens.
     *
     * @param subject null of a learner's
     * @param ukprn at which college somebody of the staff made it
     */
    record Opened(
            @Nullable UUID learner,
            @Nullable String subject,
            @Nullable String ukprn,
            boolean showsPurpose) {}

    Optional<Standing> of(CalendarOwner owner) {
        return database.withHandle(handle -> handle.createQuery(STANDING)
                .bind("learner", owner.learner())
                .bind("subject", owner.subject())
                .map(ConstructorMapper.of(Standing.class))
                .findOne());
    }

    /** Instead of the one that there was, if there was one. */
    void replace(CalendarOwner owner, CalendarSecret secret, boolean showsPurpose, Instant now) {
        database.useHandle(handle -> handle.execute(LOCK, owner.subject()));
        remove(owner);
        owner.asLearner().ifPresent(learner -> add(ADD_LEARNERS, Map.of("owner", learner), secret, showsPurpose, now));
        if (owner.ukprn() != null) {
            add(ADD_STAFFS, Map.of("owner", owner.subject(), "ukprn", owner.ukprn()), secret, showsPurpose, now);
        }
    }

    private void add(String sql, Map<String, ?> whose, CalendarSecret secret, boolean showsPurpose, Instant now) {
        database.useHandle(handle -> handle.createUpdate(sql)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bindMap(whose)
                .bind("digest", secret.digest())
                .bind("showsPurpose", showsPurpose)
                .bind("now", now)
                .execute());
    }

    /** All that the account has, in whatever role it was made. */
    void remove(CalendarOwner owner) {
        database.useHandle(handle -> {
            handle.execute("delete from staff_calendar where subject = ?", owner.subject());
            owner.asLearner()
                    .ifPresent(learner -> handle.execute("delete from learner_calendar where learner_id = ?", learner));
        });
    }

    /** Two of who is a learner and staff; none if it is no address. */
    List<Opened> open(CalendarSecret secret) {
        return database.withHandle(handle -> handle.createQuery(OPENED)
                .bind("digest", secret.digest())
                .map(ConstructorMapper.of(Opened.class))
                .list());
    }
}
