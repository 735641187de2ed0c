package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.inbox.Inboxes.Waits;
import org.withme.learner.message.choice.ChosenWays.Whose;

/** Which items somebody was told of by a way. What began after it was told is another thing, though it has the same name. */
@Singleton
class ToldItems {

    private static final String TOLD = "select item, told_at from message_told where subject = :subject and way = :way";

    private static final String TELL = """
            insert into message_told (subject, way, item, message_id, told_at)
            select :subject, :way, i.item, :message, greatest(i.since, :now)
            from unnest(:items, :sinces) as i (item, since)
            on conflict (subject, way, item) do update set message_id = excluded.message_id, told_at = excluded.told_at
            """;

    private static final String FORGET = """
            delete from message_told
            where subject = :subject and way = :way and told_at < :before and item <> all(:items)
            """;

    private final Jdbi database;

    ToldItems(Jdbi database) {
        this.database = database;
    }

    List<Waits> untold(Whose whose, List<Waits> waiting) {
        Map<String, Instant> told = database.withHandle(handle -> handle.createQuery(TOLD)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .map((row, context) -> Map.entry(
                        row.getString("item"), row.getTimestamp("told_at").toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return waiting.stream()
                .filter(item -> told.getOrDefault(item.item(), Instant.MIN).isBefore(item.since()))
                .toList();
    }

    void tell(UUID message, Whose whose, List<Waits> items, Instant now) {
        database.useHandle(handle -> handle.createUpdate(TELL)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .bind("message", message)
                .bind("now", now)
                .bindArray(
                        "items", String.class, items.stream().map(Waits::item).toList())
                .bindArray(
                        "sinces",
                        Instant.class,
                        items.stream().map(Waits::since).toList())
                .execute());
    }

    /** What was told long ago and does not wait; what is only out of sight for a while is not told again. */
    void forget(Whose whose, List<Waits> waiting, Instant before) {
        database.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("subject", whose.subject())
                .bind("way", whose.way())
                .bind("before", before)
                .bindArray(
                        "items", String.class, waiting.stream().map(Waits::item).toList())
                .execute());
    }

    /** The message certainly did not arrive. */
    void takeBack(UUID message) {
        database.useHandle(handle -> handle.execute("delete from message_told where message_id = ?", message));
    }
}
