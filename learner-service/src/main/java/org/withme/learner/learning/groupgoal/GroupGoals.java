package org.withme.learner.learning.groupgoal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.GoalState;

@ApplicationScoped
class GroupGoals implements PanacheRepositoryBase<GroupGoal, UUID> {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('group-goals/' || cast(:group as text), 0))";

    private final Jdbi database;

    GroupGoals(Jdbi database) {
        this.database = database;
    }

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

    /**
     * The earliest first.
     *
     * @param before those that were written before this; null for all
     */
    List<GroupGoal> page(UUID group, @Nullable Instant before, UUID after, int limit) {
        PanacheQuery<GroupGoal> found = before == null
                ? find("groupId = ?1 and id > ?2 order by id", group, after)
                : find("groupId = ?1 and id > ?2 and writtenAt < ?3 order by id", group, after, before);
        return found.page(Page.ofSize(limit)).list();
    }

    /** How many goals the group has, nobody else changes before the end of the transaction. */
    void lockAll(UUID group) {
        database.useHandle(handle ->
                handle.createQuery(LOCK).bind("group", group).mapToMap().list());
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
