package org.withme.advocate.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseContacts implements PanacheRepositoryBase<CaseContact, UUID> {

    /** Always through the case. */
    Optional<CaseContact> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    /** The latest first. */
    List<CaseContact> page(UUID caseId, int before, int limit) {
        return find("caseId = ?1 and attempt < ?2 order by attempt desc", caseId, before)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of all these cases, the latest first. */
    List<CaseContact> latest(Collection<UUID> cases, int limit) {
        return find("caseId in ?1 order by loggedAt desc, id desc", cases)
                .page(Page.ofSize(limit))
                .list();
    }
}
