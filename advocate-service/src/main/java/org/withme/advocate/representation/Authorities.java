package org.withme.advocate.representation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Authorities implements PanacheRepositoryBase<Authority, UUID> {

    /** Always through the case. */
    Optional<Authority> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    /** Those that nobody has ended; the case is locked, so that none is being added. */
    List<Authority> notEnded(UUID caseId) {
        return list("caseId = ?1 and endedAt is null order by givenAt, id", caseId);
    }

    /** The latest first. */
    List<Authority> page(UUID caseId, Position after, int limit) {
        return (after == null
                        ? find("caseId = ?1 order by givenAt desc, id desc", caseId)
                        : find(
                                "caseId = ?1 and (givenAt, id) < (?2, ?3) order by givenAt desc, id desc",
                                caseId,
                                after.givenAt(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page ended. */
    record Position(Instant givenAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
