package org.withme.iag.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ContactAttempts implements PanacheRepositoryBase<ContactAttempt, UUID> {

    /** The earliest first. */
    List<ContactAttempt> of(Collection<UUID> followUps) {
        return list("followUpId in ?1 order by triedAt, id", followUps);
    }

    boolean isAnyOf(Collection<UUID> followUps) {
        return count("followUpId in ?1", followUps) > 0;
    }
}
