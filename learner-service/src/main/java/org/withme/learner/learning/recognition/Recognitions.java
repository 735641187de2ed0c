package org.withme.learner.learning.recognition;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those that are on the learners' pages. */
@ApplicationScoped
class Recognitions implements PanacheRepositoryBase<Recognition, UUID> {

    private static final String ON_THE_PAGE =
            "learnerId = ?1 and removedAt is null and (?2 = true or ukprn = ?3) and (?4 = true or givenBy = ?5) and ";

    /** Which of a learner's recognitions are open to somebody: of one college or all, given by one person or all. */
    record Open(Optional<String> ukprn, Optional<String> subject) {

        static final Open ALL = new Open(Optional.empty(), Optional.empty());

        /** @param subject null for whoever gave it */
        static Open at(String ukprn, @Nullable String subject) {
            return new Open(Optional.of(ukprn), Optional.ofNullable(subject));
        }
    }

    /** As it is now, kept so to the end of the transaction. */
    Optional<Recognition> lock(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2 and removedAt is null", learner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Recognition> of(UUID learner, Open open, UUID id) {
        return onThePage(learner, open, "id = ?6", id).firstResultOptional();
    }

    /** The latest first. */
    List<Recognition> page(UUID learner, Open open, UUID before, int limit) {
        return onThePage(learner, open, "id < ?6 order by id desc", before)
                .page(Page.ofSize(limit))
                .list();
    }

    private PanacheQuery<Recognition> onThePage(UUID learner, Open open, String which, UUID id) {
        return find(
                ON_THE_PAGE + which,
                learner,
                open.ukprn().isEmpty(),
                open.ukprn().orElse(""),
                open.subject().isEmpty(),
                open.subject().orElse(""),
                id);
    }
}
