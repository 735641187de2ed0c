package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.GoalNow;
import org.withme.learner.learning.plan.SharedGoalView;
import org.withme.learner.learning.plan.SharedGoals;
import org.withme.platform.identity.Caller;

/** What of a learner's plan, and of what is now, belongs to their groups; in a plan what they have left stays. */
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

    private static final String CLOSED = """
            select exists (
                select from group_learner l
                join learner_group g on g.id = l.group_id and g.ukprn is not distinct from cast(:of as text)
                join group_goal o on o.group_id = g.id and (l.left_at is null or o.written_at < l.left_at)
                    and o.state not in ('ACHIEVED', 'CHANGED_COURSE', 'LET_GO')
                where l.learner_id = :learner and not (g.ended_at is null and g.ukprn = cast(:ukprn as text) and exists (
                    select from group_staff s where s.group_id = g.id and s.subject = :subject and s.left_at is null)))
            """;

    /** Goals as o, on which groups as g are at work in which the learner is today, and the reader is, too. */
    static final String AT_WORK = """
            (select distinct l.group_id from group_learner l where l.learner_id = :learner and l.left_at is null) mine
            join learner_group g on g.id = mine.group_id and g.ended_at is null
                and (:own or (g.ukprn = cast(:ukprn as text) and exists (
                    select from group_staff s where s.group_id = g.id and s.subject = :subject and s.left_at is null)))
            join group_goal o on o.group_id = g.id and o.state in ('AGREED', 'IN_PROGRESS')
            """;

    private static final String NOW = """
            select o.id, o.group_id, g.ukprn, o.words, s.words as next_step, coalesce(s.due, o.target) as due
            from
            """ + AT_WORK + """
            left join lateral (select n.words, n.due from group_goal_step n where n.goal_id = o.id and n.done_at is null
                               order by n.due nulls last, n.id limit 1) s on true
            order by coalesce(s.due, o.target) nulls last, o.id limit :most
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

    @Override
    public boolean areOpenTo(Caller reader, UUID learner, @Nullable String ukprn) {
        return !database.withHandle(handle -> handle.createQuery(CLOSED)
                .bind("learner", learner)
                .bind("of", ukprn)
                .bind("ukprn", reader.ukprn().orElse(null))
                .bind("subject", reader.subject())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<GoalNow> now(UUID learner, Caller reader, int most) {
        return database.withHandle(handle -> atWork(handle.createQuery(NOW), learner, reader)
                .bind("most", most)
                .map(ConstructorMapper.of(GoalNow.class))
                .list());
    }

    /** What {@link #AT_WORK} asks for. */
    static Query atWork(Query query, UUID learner, Caller reader) {
        return query.bind("learner", learner)
                .bind("own", reader.isLearner(learner))
                .bind("ukprn", reader.ukprn().orElse(null))
                .bind("subject", reader.subject());
    }
}
