package org.withme.learner.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.platform.events.ReceivedEvent;

/** The projection's rows. */
@ApplicationScoped
class JourneyEntries {

    private static final String ADD = """
            insert into journey_entry
                   (learner_id, event_id, occurred_at, type, source, ukprn, data, actor, capacity)
            values (:learner, :event, :at, :type, :source, cast(:ukprn as text), cast(:data as jsonb),
                    cast(:actor as text), cast(:capacity as text))
            on conflict do nothing""";

    private final EntityManager entities;
    private final ObjectMapper json = new ObjectMapper();

    JourneyEntries(EntityManager entities) {
        this.entities = entities;
    }

    void add(ReceivedEvent event) {
        entities.createNativeQuery(ADD)
                .setParameter("learner", event.stream())
                .setParameter("event", event.id())
                .setParameter("at", event.time())
                .setParameter("type", event.type())
                .setParameter("source", event.source())
                .setParameter("ukprn", event.data().path("ukprn").asText(null))
                .setParameter("data", event.data().toString())
                .setParameter("actor", event.actor().orElse(null))
                .setParameter("capacity", event.capacity().orElse(null))
                .executeUpdate();
    }

    /** As long as it takes: the usual limit of a statement is for people who wait. */
    void clear() {
        entities.createNativeQuery("set local statement_timeout = 0").executeUpdate();
        entities.createNativeQuery("delete from journey_entry").executeUpdate();
    }

    /** One page in the order (time, id); the cost does not depend on how deep it is. */
    List<JourneyEntry> page(Selection selection) {
        Query query = entities.createNativeQuery(selection.sql(), Tuple.class);
        selection.bind(query);
        List<?> rows = query.setMaxResults(selection.limit()).getResultList();
        return rows.stream().map(row -> entry((Tuple) row)).toList();
    }

    private JourneyEntry entry(Tuple row) {
        try {
            return new JourneyEntry(
                    row.get("event_id", UUID.class),
                    row.get("occurred_at", Instant.class),
                    row.get("type", String.class),
                    row.get("source", String.class),
                    row.get("ukprn", String.class),
                    json.readTree(row.get("data", String.class)),
                    row.get("actor", String.class),
                    row.get("capacity", String.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Which entries.
     *
     * @param ukprn of one college only; null for all
     * @param types of these types only, or with {@code without} of all others; null for all
     * @param after where the last page ended; null for the first
     */
    record Selection(
            UUID learner,
            String ukprn,
            Set<String> types,
            boolean without,
            boolean newestFirst,
            Position after,
            int limit) {

        private String sql() {
            StringBuilder text = new StringBuilder("""
                    select event_id, occurred_at, type, source, ukprn, cast(data as text) as data, actor, capacity
                      from journey_entry where learner_id = :learner""");
            if (ukprn != null) {
                text.append(" and ukprn = :ukprn");
            }
            if (types != null) {
                text.append(without ? " and not type = any(:types)" : " and type = any(:types)");
            }
            if (after != null) {
                text.append(" and (occurred_at, event_id) ")
                        .append(newestFirst ? "<" : ">")
                        .append(" (:at, :last)");
            }
            String direction = newestFirst ? " desc" : "";
            return text.append(" order by occurred_at")
                    .append(direction)
                    .append(", event_id")
                    .append(direction)
                    .toString();
        }

        private void bind(Query query) {
            query.setParameter("learner", learner);
            if (ukprn != null) {
                query.setParameter("ukprn", ukprn);
            }
            if (types != null) {
                query.setParameter("types", types.toArray(String[]::new));
            }
            if (after != null) {
                query.setParameter("at", after.at()).setParameter("last", after.id());
            }
        }
    }

    /** Where a page ended. */
    record Position(Instant at, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
