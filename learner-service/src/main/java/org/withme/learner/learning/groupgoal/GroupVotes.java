package org.withme.learner.learning.groupgoal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.groupgoal.GroupGoalParts.Votes;

/** What the learners of a group say to its goals; who has left does not count any more, and what they said stays until
 * the goal says something else. */
@Singleton
class GroupVotes {

    private static final String SAY = """
            insert into group_goal_answer (id, goal_id, learner_id, answer, answered_at)
            values (:id, :goal, :learner, :answer, :now)
            on conflict (goal_id, learner_origin) do update set answer = excluded.answer, answered_at = excluded.answered_at
            """;

    private static final String FORGET = "delete from group_goal_answer where goal_id = :goal";

    /** A learner of two records that were merged counts once, with what they said last. */
    private static final String COUNTED = """
            with members as (
                select distinct learner_id from group_learner where group_id = :group and left_at is null),
            answers as (
                select distinct on (a.goal_id, a.learner_id) a.goal_id, a.learner_id, a.answer
                from group_goal_answer a join members m on m.learner_id = a.learner_id
                where a.goal_id = any(:goals)
                order by a.goal_id, a.learner_id, a.answered_at desc)
            select g.goal_id, (select count(*) from members) as members,
                   count(*) filter (where a.answer = 'YES') as yes, count(*) filter (where a.answer = 'NO') as no,
                   max(a.answer) filter (where a.learner_id = cast(:self as uuid)) as mine
            from unnest(:goals) as g (goal_id) left join answers a on a.goal_id = g.goal_id
            group by g.goal_id
            """;

    private static final String LEARNERS =
            "select learner_origin from group_learner where group_id = :group and left_at is null order by learner_origin";

    private final Jdbi database;

    GroupVotes(Jdbi database) {
        this.database = database;
    }

    void say(UUID goal, UUID learner, GroupGoalAnswer answer, Instant now) {
        database.useHandle(handle -> handle.createUpdate(SAY)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("goal", goal)
                .bind("learner", learner)
                .bind("answer", answer.name())
                .bind("now", now)
                .execute());
    }

    /** It says something else: the group agrees anew. */
    void forget(UUID goal) {
        database.useHandle(
                handle -> handle.createUpdate(FORGET).bind("goal", goal).execute());
    }

    /** @param self whose own answer is told; null for nobody's */
    Map<UUID, Votes> counted(UUID group, Collection<UUID> goals, @Nullable UUID self) {
        return database.withHandle(handle -> handle.createQuery(COUNTED)
                .bind("group", group)
                .bindArray("goals", UUID.class, goals)
                .bind("self", self)
                .map((row, context) -> Map.entry(
                        row.getObject("goal_id", UUID.class),
                        new Votes(
                                row.getInt("members"),
                                row.getInt("yes"),
                                row.getInt("no"),
                                row.getString("mine") == null ? null : GroupGoalAnswer.valueOf(row.getString("mine")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The records of the learners who are in it, in whose journeys its goals are told. */
    List<UUID> learners(UUID group) {
        return database.withHandle(handle -> handle.createQuery(LEARNERS)
                .bind("group", group)
                .mapTo(UUID.class)
                .list());
    }
}
