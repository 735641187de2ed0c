package org.withme.learner.learning.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Which address leads to whose calendar; one at a time for each person, in the running transaction. */
@Singleton
class CalendarAddresses {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('calendar ' || ?, 0))";
    private static final String ADD_LEARNERS = """
            insert into learner_calendar (id, learner_id, learner_origin, digest, shows_purpose, made_at)
            values (:id, :owner, :owner, :digest, :showsPurpose, :now)
            """;
    private static final String ADD_STAFFS = """
            insert into staff_calendar (id, subject, digest, shows_purpose, made_at)
            values (:id, :owner, :digest, :showsPurpose, :now)
            """;
    private static final String OF_LEARNER =
            "select shows_purpose, made_at from learner_calendar where learner_id = ? order by made_at desc limit 1";
    private static final String OF_STAFF = "select shows_purpose, made_at from staff_calendar where subject = ?";
    private static final String OPENED = """
            select learner_id as learner, cast(null as text) as subject, shows_purpose from learner_calendar where digest = :digest
            union all
            select cast(null as uuid), subject, shows_purpose from staff_calendar where digest = :digest
            """;

    private final Jdbi database;

    CalendarAddresses(Jdbi database) {
        this.database = database;
    }

    /** What is known of an address without its secret. */
    record Standing(boolean showsPurpose, Instant madeAt) {}

    /** A calendar that an address opens. */
    record Opened(@Nullable UUID learner, @Nullable String subject, boolean showsPurpose) {}

    Optional<Standing> of(CalendarOwner owner) {
        return database.withHandle(handle -> (owner.learner() == null
                        ? handle.select(OF_STAFF, owner.subject())
                        : handle.select(OF_LEARNER, owner.learner()))
                .map(ConstructorMapper.of(Standing.class))
                .findOne());
    }

    /** Instead of the one that there was, if there was one. */
    void replace(CalendarOwner owner, CalendarSecret secret, boolean showsPurpose, Instant now) {
        Object whose = owner.learner() == null ? owner.subject() : owner.learner();
        database.useHandle(handle -> handle.execute(LOCK, whose.toString()));
        remove(owner);
        database.useHandle(handle -> handle.createUpdate(owner.learner() == null ? ADD_STAFFS : ADD_LEARNERS)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("owner", whose)
                .bind("digest", secret.digest())
                .bind("showsPurpose", showsPurpose)
                .bind("now", now)
                .execute());
    }

    void remove(CalendarOwner owner) {
        database.useHandle(handle -> {
            if (owner.learner() == null) {
                handle.execute("delete from staff_calendar where subject = ?", owner.subject());
            } else {
                handle.execute("delete from learner_calendar where learner_id = ?", owner.learner());
            }
        });
    }

    Optional<Opened> open(CalendarSecret secret) {
        return database.withHandle(handle -> handle.createQuery(OPENED)
                .bind("digest", secret.digest())
                .map(ConstructorMapper.of(Opened.class))
                .findOne());
    }
}
