package org.withme.iag.ambition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Ambitions implements PanacheRepositoryBase<Ambition, UUID> {

    Optional<UUID> learnerOf(UUID id) {
        return find("select learnerId from Ambition where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    boolean isStruckOut(UUID id) {
        return count("id = ?1 and state = ?2", id, State.STRUCK_OUT) > 0;
    }

    Optional<Ambition> ofLearner(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional();
    }

    /** All that were not let go; two changes of one learner's at once wait for each other, also of the very first. */
    List<Ambition> lockOpen(UUID learner) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "ambitions of " + learner)
                .getSingleResult();
        return list("learnerId = ?1 and state not in ?2 order by id", learner, State.OVER);
    }

    /** Where a page ends. */
    record Place(boolean first, UUID id) {}

    /** Without those in these states: the one that is named as first, then in the order in which they were declared. */
    List<Ambition> page(UUID learner, Set<State> without, @Nullable Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (!without.isEmpty()) {
            text.append(" and state not in :without");
            parameters.put("without", without);
        }
        if (after != null) {
            text.append(after.first() ? " and (first = false or id > :after)" : " and first = false and id > :after");
            parameters.put("after", after.id());
        }
        return find(text + " order by first desc, id", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Let go or not, but for what the learner struck out; the latest first. */
    List<Ambition> latest(UUID learner, int limit) {
        return find("learnerId = ?1 and state <> ?2 order by id desc", learner, State.STRUCK_OUT)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The learner's own alone: what is only proposed or was struck out was not said by them. */
    List<Ambition> saidUnder(UUID origin) {
        return find("learnerOrigin = ?1 and state not in ?2 order by id", origin, State.NOT_SAID)
                .list();
    }

    /** Of each learner the open ones, the one that comes first at the beginning, then the latest. */
    List<Ambition> open(Collection<UUID> learners) {
        return find(
                        "learnerId in ?1 and state not in ?2 order by learnerId, first desc, changedAt desc, id",
                        learners,
                        State.OVER)
                .list();
    }

    void add(AmbitionRevision revision) {
        getEntityManager().persist(revision);
    }

    /** The latest first. */
    List<AmbitionRevision> revisions(UUID ambition, int before, int limit) {
        return getEntityManager()
                .createQuery(
                        "from AmbitionRevision where ambitionId = :ambition and revision < :before order by revision desc",
                        AmbitionRevision.class)
                .setParameter("ambition", ambition)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
