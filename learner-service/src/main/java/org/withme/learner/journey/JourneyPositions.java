package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.record.duplicates.Survivors;

/**
 * At which place of a learner's own stream each entry is. Entries arrive out of order from several topics, so places are
 * given when a stream looks, one look at a time per learner: what was told once keeps its place, and what commits later
 * comes after it.
 */
@ApplicationScoped
class JourneyPositions {

    private static final String WITH_NEWS =
            """
            select f.place - 1
              from unnest(cast(:learners as uuid[]), cast(:positions as bigint[])) with ordinality
                   as f (learner, position, place)
             where exists (select\s""" + entriesOf("f.learner") + "(p.position is null or p.position > f.position))"
                    + " or f.position > (select coalesce(max(position), 0) from journey_place where learner_id = f.learner)";
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtext('journey places'), hashtext(cast(:learner as text)))";
    private static final String NUMBER = """
            insert into journey_place (learner_id, event_id, position)
            select cast(:learner as uuid), e.event_id,
                   (select coalesce(max(position), 0) from journey_place where learner_id = :learner)
                   + row_number() over (order by e.occurred_at, e.event_id)\s""" + entriesOf(":learner") + "p.position is null";
    private static final String AFTER = "select p.position, " + JourneyEntries.ONE + ", " + JourneyEntries.COLUMNS
            + entriesOf(":learner") + "p.position > :after order by p.position";

    /** A learner's entries, also of absorbed records, each with its place if it has one. */
    private static String entriesOf(String learner) {
        return """
                 from (%2$s) as origin
                 join journey_entry e on e.learner_id = origin.id
                 left join journey_place p on p.learner_id = %1$s and p.event_id = e.event_id
                where %3$s and\s""".formatted(learner, Survivors.origins(learner), Renumbering.tellsMore("e"));
    }

    private final EntityManager entities;
    private final JourneyEntries entries;

    JourneyPositions(EntityManager entities, JourneyEntries entries) {
        this.entities = entities;
        this.entries = entries;
    }

    /** An entry at its place. */
    record Placed(long position, JourneyEntry entry) {}

    /** The last place that was given; 0 for none. */
    long end(UUID learner) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(position), 0) from journey_place where learner_id = :learner")
                        .setParameter("learner", learner)
                        .getSingleResult())
                .longValue();
    }

    /** Which of the followers have something to be told, by their number in the list; also that their place is none. */
    Set<Integer> withNews(Collection<Follower> followers) {
        List<?> rows = entities.createNativeQuery(WITH_NEWS)
                .setParameter(
                        "learners", followers.stream().map(Follower::learner).toArray(UUID[]::new))
                .setParameter(
                        "positions", followers.stream().map(Follower::position).toArray(Long[]::new))
                .getResultList();
        return rows.stream().map(row -> ((Number) row).intValue()).collect(Collectors.toSet());
    }

    /** What comes after a place, in its order; what had no place gets one first. */
    List<Placed> after(UUID learner, long position, int limit) {
        entities.createNativeQuery(LOCK).setParameter("learner", learner).getResultList();
        entities.createNativeQuery(NUMBER).setParameter("learner", learner).executeUpdate();
        List<?> rows = entities.createNativeQuery(AFTER, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("after", position)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Placed(row.get("position", Long.class), entries.entry(row)))
                .toList();
    }
}
