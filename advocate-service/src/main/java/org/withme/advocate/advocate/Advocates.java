package org.withme.advocate.advocate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Advocates implements PanacheRepositoryBase<Advocate, UUID> {

    Optional<Advocate> of(String ukprn, String subject) {
        return find("ukprn = ?1 and subject = ?2", ukprn, subject).firstResultOptional();
    }

    /** Kept as it is to the end of the transaction. */
    Optional<Advocate> lock(String ukprn, String subject) {
        return find("ukprn = ?1 and subject = ?2", ukprn, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order of their subjects. */
    List<Advocate> page(String ukprn, String after, int limit) {
        return find("ukprn = ?1 and subject > ?2 order by subject", ukprn, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
