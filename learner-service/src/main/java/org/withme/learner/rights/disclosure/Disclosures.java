package org.withme.learner.rights.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every disclosure that was ever asked for. */
@ApplicationScoped
public class Disclosures implements PanacheRepositoryBase<Disclosure, UUID> {

    /** Of which disclosures {@code d} the learner is told {@code :today}: the condition of whatever queries for a learner. */
    public static final String TOLD = "(d.releasedAt is not null"
            + " and (d.reviewOn is null or d.delayEndedAt is not null or d.reviewOn < :today))";

    private static final String WAITING = "(d.decidedAt is null or (d.releasedAt is not null and d.delayEndedAt is null"
            + " and d.reviewOn between :today and :soon))";

    private static final UUID LAST = new UUID(-1, -1);

    /** Nobody misses a review over a weekend. */
    private static final int SOON_DAYS = 3;

    Disclosures() {}

    /** Always through the learner. */
    Optional<Disclosure> ofLearner(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional();
    }

    /** Of which a learner is told, the latest first, from before that one on. */
    List<Disclosure> told(UUID learner, LocalDate today, UUID before, int limit) {
        return page("d.learnerId = :learner and " + TOLD, Map.of("learner", learner, "today", today), before, limit);
    }

    /** What a college asked for of one learner. */
    List<Disclosure> ofCollege(String ukprn, UUID learner, UUID before, int limit) {
        return page(
                "d.learnerId = :learner and d.ukprn = :ukprn",
                Map.of("learner", learner, "ukprn", ukprn),
                before,
                limit);
    }

    List<Disclosure> ofCollege(String ukprn, UUID before, int limit) {
        return page("d.ukprn = :ukprn", Map.of("ukprn", ukprn), before, limit);
    }

    /** What needs its second person, or soon a word on the delay. */
    List<Disclosure> waiting(String ukprn, LocalDate today, UUID before, int limit) {
        return page(
                "d.ukprn = :ukprn and " + WAITING,
                Map.of("ukprn", ukprn, "today", today, "soon", today.plusDays(SOON_DAYS)),
                before,
                limit);
    }

    /** As it is now, kept so to the end of the transaction. */
    void lockToChange(Disclosure disclosure) {
        getEntityManager().refresh(disclosure, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Disclosure> page(String which, Map<String, Object> parameters, UUID before, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("before", before == null ? LAST : before);
        return find("from Disclosure d where " + which + " and d.id < :before order by d.id desc", all)
                .page(Page.ofSize(limit))
                .list();
    }
}
