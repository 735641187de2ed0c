package org.withme.learner.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.record.duplicates.Survivors;

/** The projection's rows. */
@ApplicationScoped
class JourneyEntries {

    /** An entry, of the table under the name e. */
    static final String COLUMNS = "e.event_id, e.occurred_at, e.type, e.source, e.ukprn, cast(e.data as text) as data,"
            + " e.actor, e.capacity";

    /** Of an entry that is told by itself. */
    static final String ONE = "cast(1 as bigint) as events, cast(1 as bigint) as things";

    private static final String TITLES = """
            select e.data ->> 'assessmentId' as id, e.data ->> 'title' as title
              from (%s) as origin
              join journey_entry e on e.learner_id = origin.id
             where e.type = 'assessment.started.v1' and e.data ->> 'assessmentId' = any(:ids)
               and e.data ->> 'title' is not null
            """.formatted(Survivors.origins(":learner"));

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

    /** The titles of those of the assessments whose beginning the journey tells, by their ids. */
    Map<String, String> assessments(UUID learner, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(TITLES, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("id", String.class),
                        row -> row.get("title", String.class),
                        (one, other) -> one));
    }

    /** Of a row with the {@link #COLUMNS} and its {@code events} and {@code things}. */
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
                    row.get("capacity", String.class),
                    row.get("events", Long.class).intValue(),
                    row.get("things", Long.class).intValue());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
