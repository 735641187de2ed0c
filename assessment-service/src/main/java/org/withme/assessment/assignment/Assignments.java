package org.withme.assessment.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** As it is now, kept so to the end of the transaction. */
    void lockToChange(Assignment assignment) {
        getEntityManager().refresh(assignment, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As it is now; it is not withdrawn while one of its assessments is locked. */
    void readAgain(Assignment assignment) {
        getEntityManager().refresh(assignment);
    }

    /** Those of these that are not withdrawn, with their criteria, by id. */
    Map<UUID, Assignment> setOf(Collection<UUID> ids) {
        return list("from Assignment a join fetch a.criteria where a.id in ?1 and a.state = SET", ids).stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
    }

    /** The latest first: a college's. */
    List<Assignment> ofCollege(String ukprn, Position after, int limit) {
        return page("ukprn = :ukprn", new HashMap<>(Map.of("ukprn", ukprn)), after, limit);
    }

    /** The latest first: those that are set to a learner. */
    List<Assignment> ofLearner(UUID learner, Position after, int limit) {
        return page(
                "state = SET and id in (select assignmentId from AssignedLearner where learnerId = :learner)",
                new HashMap<>(Map.of("learner", learner)),
                after,
                limit);
    }

    /** The latest first: what a college set to a learner, also what it took back. */
    List<Assignment> ofCollegeTo(UUID learner, String ukprn, int limit) {
        return page(
                "ukprn = :ukprn and id in (select assignmentId from AssignedLearner where learnerId = :learner)",
                new HashMap<>(Map.of("ukprn", ukprn, "learner", learner)),
                null,
                limit);
    }

    private List<Assignment> page(String which, Map<String, Object> parameters, Position after, int limit) {
        String text = which;
        if (after != null) {
            text += " and (setAt, id) < (:set, :last)";
            parameters.put("set", after.setAt());
            parameters.put("last", after.id());
        }
        List<Assignment> page = find(text + " order by setAt desc, id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
        readCriteria(page);
        return page;
    }

    /** Of all of them at once; a page cannot be joined with them. */
    private void readCriteria(List<Assignment> page) {
        list(
                "from Assignment a left join fetch a.criteria where a.id in ?1",
                page.stream().map(Assignment::id).toList());
    }

    /** Where a page ended. */
    record Position(Instant setAt, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
