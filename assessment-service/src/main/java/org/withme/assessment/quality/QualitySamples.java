package org.withme.assessment.quality;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QualitySamples implements PanacheRepositoryBase<QualitySample, UUID> {

    /** Another college's is not there. */
    Optional<QualitySample> ofCollege(String ukprn, UUID id) {
        return find("id = ?1 and ukprn = ?2", id, ukprn).firstResultOptional();
    }

    Optional<QualitySample> ofCollegeLocked(String ukprn, UUID id) {
        return find("id = ?1 and ukprn = ?2", id, ukprn)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isFirstUse(UUID version) {
        return count("versionId = ?1 and signedOffAt is not null", version) == 0;
    }

    /** The latest first. */
    List<QualitySample> page(UUID version, Position after, int limit) {
        String order = " order by drawnAt desc, id desc";
        return (after == null
                        ? find("versionId = ?1" + order, version)
                        : find(
                                "versionId = ?1 and (drawnAt, id) < (?2, ?3)" + order,
                                version,
                                after.drawnAt(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page ended. */
    record Position(Instant drawnAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
