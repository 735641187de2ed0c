package org.withme.learner.rights.accesslog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.learner.rights.disclosure.Disclosures;
import org.withme.learner.rights.disclosure.LearnerSearches;

@ApplicationScoped
class RecordReads implements PanacheRepositoryBase<RecordRead, UUID> {

    /** What a disclosure or a search by name opened shows when the learner is told of it, on {@code :today} (W3). */
    private static final String SHOWN = "r.learnerId in :origins and (r.disclosureId is null"
            + " or exists (select 1 from Disclosure d where d.id = r.disclosureId and " + Disclosures.TOLD + ")"
            + " or exists (select 1 from LearnerSearch s where s.id = r.disclosureId and " + LearnerSearches.TOLD
            + "))";

    /** Those logged under any of the ids that the learner may see today, the newest first. */
    List<RecordRead> page(List<UUID> origins, LocalDate today, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("origins", origins, "today", today));
        StringBuilder text = new StringBuilder("from RecordRead r where ").append(SHOWN);
        if (after != null) {
            text.append(" and (r.firstAt, r.id) < (:first, :last)");
            parameters.put("first", after.firstAt());
            parameters.put("last", after.id());
        }
        return find(text + " order by r.firstAt desc, r.id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** What was read under a disclosure: by whom, which part, where, from when to when and how often. */
    List<DisclosedRead> under(UUID disclosure) {
        return getEntityManager()
                .createQuery(
                        "select r.reader, r.aspect, r.service, min(r.firstAt), max(r.lastAt), sum(r.reads)"
                                + " from RecordRead r where r.disclosureId = :disclosure"
                                + " group by r.reader, r.aspect, r.service order by 4, 2",
                        DisclosedRead.class)
                .setParameter("disclosure", disclosure)
                .getResultList();
    }

    /** The reads of one part under one disclosure. */
    record DisclosedRead(String reader, String aspect, String service, Instant firstAt, Instant lastAt, long count) {}

    /** Where a page ended. */
    record Position(Instant firstAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
