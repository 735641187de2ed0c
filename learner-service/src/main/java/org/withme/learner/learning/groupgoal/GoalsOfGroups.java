package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.SharedGoalView;
import org.withme.learner.learning.plan.SharedGoals;

/** What of a learner's plan belongs to their groups; what they have left stays in it. */
@Singleton
class GoalsOfGroups implements SharedGoals {

    private static final String SHARED = """
            select distinct o.id, o.group_id, g.name as group_name, o.words, o.target, o.state,
                   (select count(*) from group_goal_step s where s.goal_id = o.id) as steps,
                   (select count(*) from group_goal_step s where s.goal_id = o.id and s.done_at is not null) as steps_done,
                   g.ended_at is null and exists (
                       select from group_learner n where n.group_id = g.id and n.learner_id = :learner
                          and n.left_at is null) as member
            from group_learner l
            join learner_group g on g.id = l.group_id and g.ukprn is not distinct from cast(:ukprn as text)
            join group_goal o on o.group_id = g.id and (l.left_at is null or o.written_at < l.left_at)
            where l.learner_id = :learner
            order by o.id
            """;

    private final Jdbi database;

    GoalsOfGroups(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<SharedGoalView> of(UUID learner, @Nullable String ukprn) {
        return database.withHandle(handle -> handle.createQuery(SHARED)
                .bind("learner", learner)
                .bind("ukprn", ukprn)
                .map(ConstructorMapper.of(SharedGoalView.class))
                .list());
    }
}
