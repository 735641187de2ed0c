package org.withme.learner.rights.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every search by name that was ever made. */
@ApplicationScoped
public class LearnerSearches implements PanacheRepositoryBase<LearnerSearch, UUID> {

    /** Of which searches {@code s} whoever was found is told {@code :today}. */
    public static final String TOLD = "(s.reviewOn is null or s.reviewOn < :today)";

    private static final UUID LAST = new UUID(-1, -1);

    LearnerSearches() {}

    /** The latest first, from before that one on. */
    List<LearnerSearch> ofCollege(String ukprn, UUID before, int limit) {
        return find("ukprn = ?1 and id < ?2 order by id desc", ukprn, before == null ? LAST : before)
                .page(Page.ofSize(limit))
                .list();
    }
}
