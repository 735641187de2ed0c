package org.withme.learner.journey;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.record.duplicates.Survivors;

/**
 * Which entries of a journey, in the order (time, id). Those of a day that belong together are one entry, at the place of
 * the first of them in that order, unless they are asked for one by one.
 *
 * @param ukprn of one college only; null for all
 * @param types of these types only, or with {@code without} of all others; null for all
 * @param stage only what happened then; null for all
 * @param together only those that belong together with this one, each by itself; null for all
 * @param after where the last page ended; null for the first
 */
record Selection(
        UUID learner,
        String ukprn,
        Set<String> types,
        boolean without,
        Period period,
        LearningStage stage,
        UUID together,
        boolean newestFirst,
        Position after,
        int limit) {

    /** What two entries that belong together have in common: h is another one, of the same learner, kind and reason. */
    private static final String TOGETHER = """
            from journey_entry h
                     where h.learner_id = e.learner_id and h.type = e.type
                       and h.occurred_at >= date_trunc('day', e.occurred_at, 'UTC')
                       and h.occurred_at < date_trunc('day', e.occurred_at, 'UTC') + interval '24 hours'
                       and h.ukprn is not distinct from e.ukprn and h.actor is not distinct from e.actor
                       and %s is not distinct from %s
                       and %s""".formatted(reason("h"), reason("e"), Renumbering.tellsMore("h"));

    /** The stage at which an entry happened, at the college where most went on; of one college only, where that is asked for. */
    private static final String STAGE = """
             and coalesce((select min(latest.stage) from (
                               select distinct on (m.ukprn) %s as stage
                               from (%s) as beginning_of join journey_entry m on m.learner_id = beginning_of.id
                               where m.type in (%s) %%s and (m.occurred_at, m.event_id) <= (e.occurred_at, e.event_id)
                               order by m.ukprn, m.occurred_at desc, m.event_id desc) as latest), %d) = :stage
            """.formatted(
                    LearningStage.NUMBER,
                    Survivors.origins(":learner"),
                    LearningStage.BEGINNINGS,
                    LearningStage.BEFORE.ordinal());

    /** The entries of the learner, also of absorbed records. */
    String sql() {
        String direction = newestFirst ? " desc" : "";
        String order = " order by occurred_at" + direction + ", event_id" + direction;
        return "select " + JourneyEntries.COLUMNS + ", " + counts() + " from (" + Survivors.origins(":learner") + """
                ) as origin
                 cross join lateral (select * from journey_entry e where e.learner_id = origin.id and\s"""
                + conditions() + order
                + " limit :limit) as e" + order;
    }

    void bind(Query query) {
        query.setParameter("learner", learner)
                .setParameter("together", EntryTemplates.toldTogether().toArray(String[]::new))
                .setParameter("limit", limit);
        if (ukprn != null) {
            query.setParameter("ukprn", ukprn);
        }
        if (types != null) {
            query.setParameter("types", types.toArray(String[]::new));
        }
        if (stage != null) {
            query.setParameter("stage", stage.ordinal());
        }
        period.begin().ifPresent(begin -> query.setParameter("begin", begin));
        period.end().ifPresent(end -> query.setParameter("end", end));
        if (together != null) {
            query.setParameter("one", together);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("last", after.id());
        }
    }

    /** How many events it tells, and of how many different criteria or enrolments. */
    private String counts() {
        return together == null
                ? counted("count(*)") + " as events, "
                        + counted(
                                "count(distinct coalesce(h.data ->> 'criterionId', h.data ->> 'enrolmentId', cast(h.event_id as text)))")
                        + " as things"
                : JourneyEntries.ONE;
    }

    private static String counted(String what) {
        return "case when e.type = any(:together) then (select " + what + " " + TOGETHER + ") else 1 end";
    }

    private String conditions() {
        StringBuilder text = new StringBuilder(Renumbering.tellsMore("e"));
        if (ukprn != null) {
            text.append(" and e.ukprn = :ukprn");
        }
        if (types != null) {
            text.append(without ? " and not e.type = any(:types)" : " and e.type = any(:types)");
        }
        if (stage != null) {
            text.append(STAGE.formatted(ukprn == null ? "" : "and m.ukprn = :ukprn"));
        }
        period.begin().ifPresent(begin -> text.append(" and e.occurred_at >= :begin"));
        period.end().ifPresent(end -> text.append(" and e.occurred_at < :end"));
        if (after != null) {
            text.append(" and (e.occurred_at, e.event_id) ").append(beyond()).append(" (:at, :last)");
        }
        return text.append(together == null ? onlyTheFirst() : onlyThose()).toString();
    }

    private String onlyTheFirst() {
        return " and not (e.type = any(:together) and exists (select 1 " + TOGETHER
                + " and (e.occurred_at, e.event_id) " + beyond() + " (h.occurred_at, h.event_id)))";
    }

    private static String onlyThose() {
        return " and (e.event_id = :one or e.type = any(:together) and exists (select 1 " + TOGETHER
                + " and h.event_id = :one))";
    }

    private String beyond() {
        return newestFirst ? "<" : ">";
    }

    /** Where an event has one of these, it belongs together with those that have the same. */
    private static String reason(String entry) {
        return "array[%1$s.data ->> 'assessmentId', %1$s.data ->> 'decisionRule', %1$s.data ->> 'importId']"
                .formatted(entry);
    }

    /** Where a page ended. */
    record Position(Instant at, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
