package org.withme.advocate.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseNotes implements PanacheRepositoryBase<CaseNote, UUID> {

    /** Always through the case. */
    Optional<CaseNote> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    /** In the order in which they were written. */
    List<CaseNote> page(UUID caseId, Position after, int limit) {
        return (after == null
                        ? find("caseId = ?1 order by writtenAt, id", caseId)
                        : find(
                                "caseId = ?1 and (writtenAt, id) > (?2, ?3) order by writtenAt, id",
                                caseId,
                                after.writtenAt(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of all these cases, the latest first. */
    List<CaseNote> latest(Collection<UUID> cases, int limit) {
        return find("caseId in ?1 order by writtenAt desc, id desc", cases)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page ended. */
    record Position(Instant writtenAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
