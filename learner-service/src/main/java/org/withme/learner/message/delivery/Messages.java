package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.choice.ChosenWays.Whose;
import org.withme.learner.message.way.Purpose;
import org.withme.learner.message.way.WayKind;

/** The queue of messages, which is also the log of what became of them; in the transaction of whoever asks. */
@Singleton
class Messages {

    private static final String QUEUE = """
            insert into message (id, subject, ukprn, way, purpose, state, queued_at, leaves_from, next_at, changed_at)
            values (:id, :subject, :ukprn, :way, :purpose, 'QUEUED', :now, :from, :from, :now)
            """;

    /** What is being handed over is not among them. */
    private static final String WAITING = """
            select id from message where subject = :subject and way = :way and purpose = 'WAITING' and state = 'QUEUED'
            order by id limit 1 for update skip locked
            """;

    private static final String NEXT = """
            select * from message
            where state = 'QUEUED' and way = :way and next_at <= :now and leaves_from >= :oldest
            order by next_at limit 1 for update skip locked
            """;

    private static final String CLAIM = """
            update message set state = 'CLAIMED', attempts = attempts + 1, claimed_at = :now, left_at = :now, changed_at = :now where id = :id
            """;
    private static final String PUT_OFF = """
            update message set state = 'QUEUED', next_at = :next, claimed_at = null, changed_at = :now
            where id = :id and state in ('QUEUED', 'CLAIMED', 'UNCERTAIN')
            """;

    /** As long as it was not tried it cannot be late. */
    private static final String WAIT = """
            update message set next_at = :next, changed_at = :now,
                               leaves_from = case when attempts = 0 then :next else leaves_from end
            where id = :id and state = 'QUEUED'
            """;

    /** An answer that comes late is still an answer. */
    private static final String END = """
            update message set state = :state, claimed_at = null, changed_at = :now
            where id = :id and state in ('QUEUED', 'CLAIMED', 'UNCERTAIN')
            """;

    private static final String LEASE_IS_OVER = """
            update message set state = 'UNCERTAIN', claimed_at = null, changed_at = :now
            where state = 'CLAIMED' and claimed_at < :before returning *
            """;

    /** No carrier is configured any more for what could leave so long ago. */
    private static final String TOO_OLD = """
            update message set state = 'REFUSED', changed_at = :now
            where state = 'QUEUED' and leaves_from < :before returning *
            """;

    private static final String FORGET =
            "delete from message where id in (select id from message where queued_at < :before order by queued_at limit 1000)";

    private static final String FOLLOW = """
            update message set followed_at = :now where id = :id and way = :way and followed_at is null
            returning *
            """;

    private static final String REPORT = """
            update message set state = :state, claimed_at = null, changed_at = :now
            where id = :id and state in ('CLAIMED', 'UNCERTAIN', 'HANDED_OVER', 'DELIVERED') and state <> :state
            returning *
            """;

    private static final String FIND = "select * from message where id = ?";

    private final Jdbi database;

    Messages(Jdbi database) {
        this.database = database;
    }

    void queue(QueuedMessage message, @Nullable String ukprn) {
        database.useHandle(handle -> handle.createUpdate(QUEUE)
                .bind("id", message.id())
                .bind("subject", message.whose().subject())
                .bind("ukprn", ukprn)
                .bind("way", message.whose().way())
                .bind("purpose", message.purpose())
                .bind("now", message.queuedAt())
                .bind("from", message.leavesFrom())
                .execute());
    }

    /** One that has not left yet and could tell of more; locked to the end of the transaction. */
    Optional<UUID> waiting(Whose whose) {
        return database.withHandle(handle -> handle.createQuery(WAITING)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .mapTo(UUID.class)
                .findOne());
    }

    /**
     * The next that is due by that way, locked to the end of the transaction.
     *
     * @param oldest what could leave before is given up, and not found
     */
    Optional<QueuedMessage> next(WayKind way, Instant oldest, Instant now) {
        return database.withHandle(handle -> handle.createQuery(NEXT)
                .bind("way", way)
                .bind("oldest", oldest)
                .bind("now", now)
                .map((row, context) -> message(row))
                .findOne());
    }

    void claim(UUID id, Instant now) {
        database.useHandle(handle ->
                handle.createUpdate(CLAIM).bind("id", id).bind("now", now).execute());
    }

    /** It was not taken, and is tried again then. */
    void putOff(UUID id, Instant next, Instant now) {
        schedule(PUT_OFF, id, next, now);
    }

    /** It may not leave before then. */
    void waitUntil(UUID id, Instant next, Instant now) {
        schedule(WAIT, id, next, now);
    }

    private void schedule(String sql, UUID id, Instant next, Instant now) {
        database.useHandle(handle -> handle.createUpdate(sql)
                .bind("id", id)
                .bind("next", next)
                .bind("now", now)
                .execute());
    }

    void end(UUID id, MessageState state, Instant now) {
        database.useHandle(handle -> handle.createUpdate(END)
                .bind("id", id)
                .bind("state", state)
                .bind("now", now)
                .execute());
    }

    /** Those of which nobody will ever know whether they left. */
    List<QueuedMessage> endLeases(Instant before, Instant now) {
        return ended(LEASE_IS_OVER, before, now);
    }

    List<QueuedMessage> giveUp(Instant before, Instant now) {
        return ended(TOO_OLD, before, now);
    }

    private List<QueuedMessage> ended(String sql, Instant before, Instant now) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("before", before)
                .bind("now", now)
                .map((row, context) -> message(row))
                .list());
    }

    /** How many. */
    int forget(Instant before) {
        return database.withHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    /** Empty if its link was followed before, or there is no such message. */
    Optional<QueuedMessage> follow(UUID id, WayKind way, Instant now) {
        return database.withHandle(handle -> handle.createQuery(FOLLOW)
                .bind("id", id)
                .bind("way", way)
                .bind("now", now)
                .map((row, context) -> message(row))
                .findOne());
    }

    /** Empty if nothing is new in that, or there is no such message. */
    Optional<QueuedMessage> report(UUID id, MessageState state, Instant now) {
        return database.withHandle(handle -> handle.createQuery(REPORT)
                .bind("id", id)
                .bind("state", state)
                .bind("now", now)
                .map((row, context) -> message(row))
                .findOne());
    }

    Optional<QueuedMessage> find(UUID id) {
        return database.withHandle(handle ->
                handle.select(FIND, id).map((row, context) -> message(row)).findOne());
    }

    private static QueuedMessage message(ResultSet row) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        return new QueuedMessage(
                row.getObject("id", UUID.class),
                new Whose(row.getString("subject"), WayKind.valueOf(row.getString("way"))),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("leaves_from").toInstant(),
                left == null ? null : left.toInstant());
    }
}
