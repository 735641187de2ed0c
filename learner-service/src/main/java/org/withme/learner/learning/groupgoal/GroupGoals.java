package org.withme.learner.learning.groupgoal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.learning.plan.GoalState;

@ApplicationScoped
class GroupGoals implements PanacheRepositoryBase<GroupGoal, UUID> {

    Optional<GroupGoal> of(UUID group, UUID id) {
        return find("groupId = ?1 and id = ?2", group, id).firstResultOptional();
    }

    /** As it is now, kept so to the end of the transaction. */
    Optional<GroupGoal> lock(UUID group, UUID id) {
        return find("groupId = ?1 and id = ?2", group, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same, of all to which the group has not agreed. */
    List<GroupGoal> lockProposed(UUID group) {
        return find("groupId = ?1 and state = ?2 order by id", group, GoalState.PROPOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The earliest first. */
    List<GroupGoal> of(UUID group) {
        return list("groupId = ?1 order by id", group);
    }

    long alive(UUID group) {
        return count(
                "groupId = ?1 and state not in (?2, ?3, ?4)",
                group,
                GoalState.ACHIEVED,
                GoalState.CHANGED_COURSE,
                GoalState.LET_GO);
    }

    void add(GroupGoalStep step) {
        getEntityManager().persist(step);
    }

    Optional<GroupGoalStep> step(UUID goal, UUID id) {
        return Optional.ofNullable(getEntityManager().find(GroupGoalStep.class, id))
                .filter(step -> step.goal().equals(goal));
    }

    /** By goal, each in the order in which they were added. */
    Map<UUID, List<GroupGoalStep>> steps(Collection<UUID> goals) {
        return getEntityManager()
                .createQuery("from GroupGoalStep where goalId in :goals order by id", GroupGoalStep.class)
                .setParameter("goals", goals)
                .getResultStream()
                .collect(Collectors.groupingBy(GroupGoalStep::goal));
    }
}
