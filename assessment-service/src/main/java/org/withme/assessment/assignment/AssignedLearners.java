package org.withme.assessment.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Always through their assignment, or their own assessment. */
@ApplicationScoped
class AssignedLearners implements PanacheRepositoryBase<AssignedLearner, UUID> {

    /** In the order in which they were added. */
    List<AssignedLearner> of(UUID assignment) {
        return list("assignmentId = ?1 order by addedAt, id", assignment);
    }

    /** Of a merged learner who was in it twice: the first. */
    Optional<AssignedLearner> of(UUID assignment, UUID learner) {
        return find("assignmentId = ?1 and learnerId = ?2 order by addedAt, id", assignment, learner)
                .page(0, 1)
                .firstResultOptional();
    }

    /** As it is now, kept so to the end of the transaction. */
    void lockToChange(AssignedLearner learner) {
        getEntityManager().refresh(learner, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is set to the learner of an assessment, and counts in it. */
    List<AssignedLearner> in(UUID assessment) {
        return list("assessmentId = ?1 order by id", assessment);
    }

    /** A learner's own, by assignment. */
    Map<UUID, AssignedLearner> of(Collection<UUID> assignments, UUID learner) {
        return list("assignmentId in ?1 and learnerId = ?2", assignments, learner).stream()
                .collect(Collectors.toMap(AssignedLearner::assignmentId, each -> each, (first, second) -> first));
    }

    /** How many learners there are, by assignment. */
    Map<UUID, Integer> countsOf(Collection<UUID> assignments) {
        return getEntityManager()
                .createQuery(
                        "select l.assignmentId, count(l) from AssignedLearner l where l.assignmentId in :ids group by l.assignmentId",
                        Tuple.class)
                .setParameter("ids", assignments)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)
                        .intValue()));
    }
}
