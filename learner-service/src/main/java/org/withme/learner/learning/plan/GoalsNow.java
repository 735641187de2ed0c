package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;

/** On which goals a learner is at work: their own for whoever may read the plan, those of groups for whoever is in the group. */
@Singleton
public class GoalsNow {

    private static final String AGREED = """
            select g.id, cast(null as uuid) as group_id, g.ukprn, g.words, s.words as next_step, coalesce(s.due, g.target) as due
            from goal g
            left join lateral (select n.words, n.due from goal_step n where n.goal_id = g.id and n.done_at is null
                               order by n.due nulls last, n.id limit 1) s on true
            where g.learner_id = :learner and (cast(:ukprn as text) is null or g.ukprn = :ukprn)
              and g.state in ('AGREED', 'IN_PROGRESS')
            order by coalesce(s.due, g.target) nulls last, g.id limit :most
            """;

    private static final Comparator<GoalNow> NEXT_DUE_FIRST =
            Comparator.comparing(GoalNow::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Access access;
    private final SharedGoals shared;
    private final Jdbi database;

    GoalsNow(Access access, SharedGoals shared, Jdbi database) {
        this.access = access;
        this.shared = shared;
        this.database = database;
    }

    /**
     * Those that are agreed, the next due first.
     *
     * @param ukprn of one college only; null for all
     */
    public List<GoalNow> of(UUID learner, @Nullable String ukprn, Caller reader, int most) {
        return Stream.concat(own(learner, ukprn, most).stream(), shared.now(learner, reader, most).stream())
                .sorted(NEXT_DUE_FIRST)
                .limit(most)
                .toList();
    }

    private List<GoalNow> own(UUID learner, @Nullable String ukprn, int most) {
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
