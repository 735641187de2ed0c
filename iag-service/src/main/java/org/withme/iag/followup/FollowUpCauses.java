package org.withme.iag.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FollowUpCauses implements PanacheRepositoryBase<FollowUpCause, UUID> {

    private static final String ADD = """
            insert into follow_up_cause (event_id, follow_up_id, reason, lapsed, noted_at)
            values (:event, :followUp, :reason, false, :now)
            on conflict do nothing""";

    boolean isKnown(UUID event) {
        return findByIdOptional(event).isPresent();
    }

    void add(UUID followUp, FollowUps.Cause cause) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("event", cause.event())
                .setParameter("followUp", followUp)
                .setParameter("reason", cause.reason().name())
                .setParameter("now", cause.at())
                .executeUpdate();
    }

    /** In the order in which they were heard of. */
    List<FollowUpCause> of(Collection<UUID> followUps) {
        return list("followUpId in ?1 order by notedAt, eventId", followUps);
    }
}
