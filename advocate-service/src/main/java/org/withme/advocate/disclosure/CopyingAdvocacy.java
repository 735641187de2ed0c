package org.withme.advocate.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.advocate.access.Relations;
import org.withme.advocate.casework.CaseCopies;
import org.withme.platform.grants.Disclosed;
import org.withme.platform.grants.DisclosureAccess;

@ApplicationScoped
class CopyingAdvocacy {

    private final DisclosureAccess access;
    private final CaseCopies cases;
    private final Clock clock;

    CopyingAdvocacy(DisclosureAccess access, CaseCopies cases, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    AdvocacyCopyView copy(UUID id) {
        Disclosed disclosed = access.requireCopy(id, "ADVOCACY", Relations.ADVOCACY);
        CaseCopies.Copies copies = cases.of(disclosed.learner(), disclosed.ukprn());
        return new AdvocacyCopyView(id, disclosed.learner(), clock.instant(), copies.cases(), copies.truncation());
    }
}
