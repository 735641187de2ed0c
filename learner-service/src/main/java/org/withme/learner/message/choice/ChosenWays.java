package org.withme.learner.message.choice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.message.way.WayKind;

/** What becomes of a way after it was chosen. */
@Singleton
public class ChosenWays {

    private static final String CLOSE = """
            update message_way set closed = :closed, closed_at = :now
            where subject = :subject and way = :way and closed is null and %s <= :asOf
            """;

    private static final String BOUNCE = CLOSE.formatted("opened_at");
    private static final String UNSUBSCRIBE = CLOSE.formatted("address_since");

    private static final String CONFIRM = """
            update message_way set confirmed_at = :now
            where subject = :subject and way = :way and asked_by = :message and confirmed_at is null and closed is null
            """;
    private static final String HEAR_AT_ONCE =
            "update message_choice set next_due = least(next_due, :now) where subject = :subject and often = 'AT_ONCE'";

    /** Nobody is asked who wants to hear nothing, or asked not to be contacted. */
    private static final String TO_ASK = """
            select w.subject, w.way from message_way w join message_choice c on c.subject = w.subject
            where w.own_address is not null and w.confirmed_at is null and w.asked_by is null and w.closed is null
              and w.safe and w.way = any(:carried) and c.often <> 'NEVER'
              and not exists (
                select from do_not_contact d where d.learner_id = coalesce(
                    (select a.learner_id from account a where a.subject = c.subject limit 1),
                    (select m.survivor from learner_merge m where m.absorbed = c.learner_id and m.unmerged_at is null),
                    c.learner_id))
            order by w.subject, w.way limit :most for update of w skip locked
            """;

    private static final String ASKED =
            "update message_way set asked_by = :message where subject = :subject and way = :way";
    private static final String NOT_ASKED = """
            update message_way set asked_by = null
            where subject = :subject and way = :way and asked_by = :message and confirmed_at is null
            """;

    private final Jdbi database;

    ChosenWays(Jdbi database) {
        this.database = database;
    }

    /** A way of somebody. */
    public record Whose(String subject, WayKind way) {}

    /** A message that was written then came back; what was chosen anew since stays open. */
    public void bounce(Whose whose, Instant written, Instant now) {
        close(BOUNCE, whose, WayClosing.BOUNCED, written, now);
    }

    /** Whoever has a message that left then wants no more; who reads at an earlier address than today's closes nothing. */
    public void unsubscribe(Whose whose, Instant left, Instant now) {
        close(UNSUBSCRIBE, whose, WayClosing.UNSUBSCRIBED, left, now);
    }

    private void close(String sql, Whose whose, WayClosing closing, Instant asOf, Instant now) {
        database.useHandle(handle -> handle.createUpdate(sql)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .bind("closed", closing)
                .bind("asOf", asOf)
                .bind("now", now)
                .execute());
    }

    /** The address to which that message went is theirs, if it is still the one that is asked for. */
    public void confirm(Whose whose, UUID message, Instant now) {
        database.useHandle(handle -> {
            int confirmed = handle.createUpdate(CONFIRM)
                    .bind("subject", whose.subject())
                    .bind("way", whose.way())
                    .bind("message", message)
                    .bind("now", now)
                    .execute();
            if (confirmed > 0) {
                handle.createUpdate(HEAR_AT_ONCE)
                        .bind("subject", whose.subject())
                        .bind("now", now)
                        .execute();
            }
        });
    }

    /** Own addresses to which no link was sent yet and could be, locked to the end of the transaction. */
    public List<Whose> toAsk(Collection<WayKind> carried, int most) {
        return database.withHandle(handle -> handle.createQuery(TO_ASK)
                .bindArray(
                        "carried",
                        String.class,
                        carried.stream().map(WayKind::name).toList())
                .bind("most", most)
                .map((row, context) -> new Whose(row.getString("subject"), WayKind.valueOf(row.getString("way"))))
                .list());
    }

    /** Returns the id of the message by whose link the address is confirmed. */
    public UUID ask(Whose whose) {
        UUID message = UuidCreator.getTimeOrderedEpoch();
        database.useHandle(handle -> handle.createUpdate(ASKED)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .bind("message", message)
                .execute());
        return message;
    }

    /** That message did not leave: the address is asked for by another. */
    public void askAgain(Whose whose, UUID message) {
        database.useHandle(handle -> handle.createUpdate(NOT_ASKED)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .bind("message", message)
                .execute());
    }
}
