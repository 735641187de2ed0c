package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.platform.access.Access;

/** On which goals a learner is at work, for whoever may read the plan. */
@Singleton
public class GoalsNow {

    private static final String AGREED = """
            select g.id, g.ukprn, g.words, s.words as next_step, coalesce(s.due, g.target) as due
            from goal g
            left join lateral (select n.words, n.due from goal_step n where n.goal_id = g.id and n.done_at is null
                               order by n.due nulls last, n.id limit 1) s on true
            where g.learner_id = :learner and (cast(:ukprn as text) is null or g.ukprn = :ukprn)
              and g.state in ('AGREED', 'IN_PROGRESS')
            order by coalesce(s.due, g.target) nulls last, g.id limit :most
            """;

    private final Access access;
    private final Jdbi database;

    GoalsNow(Access access, Jdbi database) {
        this.access = access;
        this.database = database;
    }

    /**
     * Those that are agreed, the next due first; none for who may not read the plan.
     *
     * @param ukprn of one college only; null for all
     */
    public List<GoalNow> of(UUID learner, @Nullable String ukprn, int most) {
        return access.permits(PlanAccess.mayReadNow(learner))
                ? database.withHandle(handle -> handle.createQuery(AGREED)
                        .bind("learner", learner)
                        .bind("ukprn", ukprn)
                        .bind("most", most)
                        .map(ConstructorMapper.of(GoalNow.class))
                        .list())
                : List.of();
    }
}
