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

/** The projection's rows. */
@ApplicationScoped
class JourneyEntries {

    /** An entry, of the table under the name e. */
    static final String COLUMNS = "e.event_id, e.occurred_at, e.type, e.source, e.ukprn, cast(e.data as text) as data,"
            + " e.actor, e.capacity";

    private final EntityManager entities;
    private final ObjectMapper json = new ObjectMapper();

    JourneyEntries(EntityManager entities) {
        this.entities = entities;
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

    /** Of a row with the {@link #COLUMNS}. */
    JourneyEntry entry(Tuple row) {
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
                    select %s
                      from (select cast(:learner as uuid) as id union all
                            select absorbed from learner_merge where survivor = :learner and unmerged_at is null) as origin
                      cross join lateral (select * from journey_entry where learner_id = origin.id""".formatted(COLUMNS));
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
            String order = " order by occurred_at" + direction + ", event_id" + direction;
            return text.append(order)
                    .append(" limit :limit) as e")
                    .append(order)
                    .toString();
        }

        private void bind(Query query) {
            query.setParameter("learner", learner).setParameter("limit", limit);
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
