package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.inbox.Inboxes.Waits;
import org.withme.learner.message.choice.MessageChoice;
import org.withme.learner.message.way.WayKind;

/** Which items somebody was told of by a way. What began after it was told is another thing, though it has the same name. */
@Singleton
class ToldItems {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('message_told'), hashtext(?))";

    /** Told as whom they are, and as a record that turned out to be theirs. */
    private static final String THEIRS = """
            way = :way and person in (select :person union all
                                      select cast(m.absorbed as text) from learner_merge m
                                      where m.survivor = cast(:learner as uuid) and m.unmerged_at is null)
            """;

    private static final String TOLD =
            "select item, max(told_at) as told_at from message_told where " + THEIRS + "group by item";

    private static final String TELL = """
            insert into message_told (person, way, item, message_id, told_at)
            select :person, :way, i.item, :message, greatest(i.since, :now)
            from unnest(:items, :sinces) as i (item, since)
            on conflict (person, way, item) do update set message_id = excluded.message_id, told_at = excluded.told_at
            """;

    private static final String FORGET =
            "delete from message_told where " + THEIRS + "and told_at < :before and item <> all(:items)";

    private final Jdbi database;

    ToldItems(Jdbi database) {
        this.database = database;
    }

    /** What they were not told by that way; for this transaction alone until it ends, since a learner may have two accounts. */
    List<Waits> untold(MessageChoice whose, WayKind way, List<Waits> waiting) {
        database.useHandle(
                handle -> handle.select(LOCK, whose.person()).mapToMap().list());
        Map<String, Instant> told = database.withHandle(handle -> handle.createQuery(TOLD)
                .bind("person", whose.person())
                .bind("learner", whose.learner())
                .bind("way", way)
                .map((row, context) -> Map.entry(
                        row.getString("item"), row.getTimestamp("told_at").toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return waiting.stream()
                .filter(item -> told.getOrDefault(item.item(), Instant.MIN).isBefore(item.since()))
                .toList();
    }

    void tell(UUID message, String person, WayKind way, List<Waits> items, Instant now) {
        database.useHandle(handle -> handle.createUpdate(TELL)
                .bind("person", person)
                .bind("way", way)
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
    void forget(MessageChoice whose, WayKind way, List<Waits> waiting, Instant before) {
        database.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("person", whose.person())
                .bind("learner", whose.learner())
                .bind("way", way)
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
