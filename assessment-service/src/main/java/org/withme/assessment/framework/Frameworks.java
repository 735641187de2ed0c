package org.withme.assessment.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Frameworks implements PanacheRepositoryBase<Framework, UUID> {

    /** Another college's is not there. */
    Optional<Framework> ofCollege(String ukprn, UUID id) {
        return find("id = ?1 and ukprn = ?2", id, ukprn).firstResultOptional();
    }

    /** Kept to the end of the transaction, so that versions are numbered one after the other. */
    Optional<Framework> ofCollegeLocked(String ukprn, UUID id) {
        return find("id = ?1 and ukprn = ?2", id, ukprn)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Framework> onAim(String ukprn, String learnAimRef) {
        return list("ukprn = ?1 and learnAimRef = ?2 order by id", ukprn, learnAimRef);
    }

    /** By LearnAimRef, or by id. */
    List<Framework> named(String ukprn, String name) {
        return list("ukprn = ?1 and (learnAimRef = ?2 or cast(id as string) = lower(?2)) order by id", ukprn, name);
    }

    /** Of those of these that are the college's. */
    Map<UUID, String> titles(String ukprn, Collection<UUID> ids) {
        return list("ukprn = ?1 and id in ?2", ukprn, ids).stream()
                .collect(Collectors.toMap(Framework::id, Framework::title));
    }

    /** The latest first. */
    List<Framework> page(String ukprn, Position after, int limit) {
        String order = " order by createdAt desc, id desc";
        return (after == null
                        ? find("ukprn = ?1" + order, ukprn)
                        : find(
                                "ukprn = ?1 and (createdAt, id) < (?2, ?3)" + order,
                                ukprn,
                                after.createdAt(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page ended. */
    record Position(Instant createdAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
