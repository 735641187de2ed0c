package org.withme.iag.guidance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class GuidanceSessions implements PanacheRepositoryBase<GuidanceSession, UUID> {

    Optional<SessionKey> keyOf(UUID id) {
        return find("select learnerId, ukprn from GuidanceSession where id = ?1", id)
                .project(SessionKey.class)
                .firstResultOptional();
    }

    GuidanceSession lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest first; of one college, or of all if it is null. */
    List<GuidanceSession> page(UUID learner, String ukprn, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (ukprn != null) {
            text.append(" and ukprn = :ukprn");
            parameters.put("ukprn", ukprn);
        }
        if (before != null) {
            text.append(" and id < :before");
            parameters.put("before", before);
        }
        return find(text + " order by id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    List<GuidanceSession> recordedUnder(UUID origin) {
        return list("learnerOrigin = ?1 and ambitionId is not null order by id", origin);
    }

    void add(GuidanceAction action) {
        getEntityManager().persist(action);
    }

    List<GuidanceAction> actionsOf(Collection<UUID> sessions) {
        return getEntityManager()
                .createQuery(
                        "from GuidanceAction where sessionId in :sessions order by sessionId, position",
                        GuidanceAction.class)
                .setParameter("sessions", sessions)
                .getResultList();
    }

    /** Each with what was agreed in it. */
    List<SessionView> views(List<GuidanceSession> rows) {
        Map<UUID, List<GuidanceAction>> actions = actionsOf(
                        rows.stream().map(GuidanceSession::id).toList())
                .stream()
                .collect(Collectors.groupingBy(GuidanceAction::session));
        return rows.stream()
                .map(row -> row.view(actions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Through its session, always. */
    Optional<GuidanceAction> action(UUID session, UUID action) {
        return getEntityManager()
                .createQuery("from GuidanceAction where sessionId = :session and id = :action", GuidanceAction.class)
                .setParameter("session", session)
                .setParameter("action", action)
                .getResultStream()
                .findFirst();
    }
}
