package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/** Keeps every event in a learner's stream, of every topic that this service reads, also of types that it does not know (L24). */
@ApplicationScoped
class JourneyProjection implements SetWiseHandler {

    /** All that an entry says, put in an order in which no two entries that differ are equal. */
    private static final String SAID = "(%1$s.source, %1$s.type, %1$s.occurred_at, coalesce(%1$s.ukprn, ''),"
            + " %1$s.data::text, coalesce(%1$s.actor, ''), coalesce(%1$s.capacity, ''))";

    /**
     * One statement for all that one poll brought: a college's whole return arrives at once. Streams arrive in no order
     * between them: of two events that claim one id, the first in the order of what they say stays, whichever came first.
     */
    private static final String ADD = """
            insert into journey_entry as known
                   (learner_id, event_id, occurred_at, type, source, ukprn, data, actor, capacity)
            select e.learner_id, e.event_id, e.occurred_at, e.type, e.source, e.ukprn, e.data::jsonb, e.actor, e.capacity
              from unnest(:learners, :ids, :moments, :types, :sources, :ukprns, :payloads, :actors, :capacities)
                   as e (learner_id, event_id, occurred_at, type, source, ukprn, data, actor, capacity)
            on conflict (learner_id, event_id) do update
               set occurred_at = excluded.occurred_at, type = excluded.type, source = excluded.source,
                   ukprn = excluded.ukprn, data = excluded.data, actor = excluded.actor, capacity = excluded.capacity
             where %s < %s""".formatted(SAID.formatted("excluded"), SAID.formatted("known"));

    /** Streams of other kinds are nobody's journey. */
    private static final String LEARNER = "learner";

    /** Who looked is the access log's to tell. */
    private static final String READS = "access.";

    /** Supporters read a journey: telling of a disclosure there would undo a delay (W3). */
    private static final String DISCLOSURES = "learner.disclosure-";

    /** A guess about a learner prompts staff; it is no reproach to be read (L33). */
    private static final Set<String> PROMPTS =
            Set.of("learner.went-quiet.v1", "learner.quiet-spell-ended.v1", "learner.tutorials-missed.v1");

    private final JourneyEntries entries;
    private final Jdbi database;

    JourneyProjection(JourneyEntries entries, Jdbi database) {
        this.entries = entries;
        this.database = database;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public boolean handles(String type) {
        return !type.startsWith(READS) && !type.startsWith(DISCLOSURES) && !PROMPTS.contains(type);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        List<ReceivedEvent> learners = events.stream()
                .filter(event -> event.streamKind().equals(LEARNER))
                .toList();
        if (learners.stream().map(ReceivedEvent::id).distinct().count() == learners.size()) {
            addAll(learners);
        } else {
            learners.forEach(event -> addAll(List.of(event)));
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        entries.clear();
    }

    private void addAll(List<ReceivedEvent> events) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bindArray("learners", UUID.class, each(events, ReceivedEvent::stream))
                .bindArray("ids", UUID.class, each(events, ReceivedEvent::id))
                .bindArray("moments", Instant.class, each(events, ReceivedEvent::time))
                .bindArray("types", String.class, each(events, ReceivedEvent::type))
                .bindArray("sources", String.class, each(events, ReceivedEvent::source))
                .bindArray("ukprns", String.class, each(events, event -> event.as(AtCollege.class)
                        .ukprn()))
                .bindArray("payloads", String.class, each(events, ReceivedEvent::json))
                .bindArray("actors", String.class, each(events, event -> event.actor()
                        .orElse(null)))
                .bindArray("capacities", String.class, each(events, event -> event.capacity()
                        .orElse(null)))
                .execute());
    }

    private static <T> List<T> each(List<ReceivedEvent> events, Function<ReceivedEvent, T> value) {
        return events.stream().map(value).toList();
    }

    /** The college of an event that has one. */
    private record AtCollege(String ukprn) {}
}
