package org.withme.advocate.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Cases implements PanacheRepositoryBase<AdvocacyCase, UUID> {

    /** Stored, and with the id under which its learner is known today. */
    void add(AdvocacyCase opened) {
        persistAndFlush(opened);
        getEntityManager().refresh(opened);
    }

    /** As it is now, kept so to the end of the transaction. */
    void lock(AdvocacyCase found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest first. */
    List<AdvocacyCase> page(Filter filter, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder();
        if (filter.learner() != null) {
            text.append("learnerId = :learner");
            parameters.put("learner", filter.learner());
        } else {
            text.append("ukprn = :ukprn");
            parameters.put("ukprn", filter.ukprn());
        }
        if (filter.advocate() != null) {
            text.append(" and advocate = :advocate");
            parameters.put("advocate", filter.advocate());
        }
        if (!filter.withClosed()) {
            text.append(" and state <> CLOSED");
        }
        if (after != null) {
            text.append(" and (openedAt, id) < (:opened, :last)");
            parameters.put("opened", after.openedAt());
            parameters.put("last", after.id());
        }
        return find(text + " order by openedAt desc, id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of one learner at one college, the latest first. */
    List<AdvocacyCase> ofCollege(UUID learner, String ukprn, int limit) {
        return find("learnerId = ?1 and ukprn = ?2 order by openedAt desc, id desc", learner, ukprn)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Whose cases: of a learner, else of a college, and there of one advocate unless null. */
    record Filter(UUID learner, String ukprn, String advocate, boolean withClosed) {}

    /** Where a page ended. */
    record Position(Instant openedAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
