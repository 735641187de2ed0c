package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** A goal to which a learner's group has not agreed waits for each of its learners who has not said anything. */
@Singleton
class GroupGoalsThatWait implements Waiting {

    private static final int MOST = 50;

    private static final String WAITING = """
            select distinct o.id, o.group_id, g.ukprn, o.written_at as since
            from group_learner l
            join learner_group g on g.id = l.group_id and g.ended_at is null
            join group_goal o on o.group_id = g.id and o.state = 'PROPOSED'
            where l.learner_id = :learner and l.left_at is null
              and not exists (select from group_goal_answer a where a.goal_id = o.id and a.learner_id = l.learner_id)
            order by since, id limit :most
            """;

    private final Jdbi database;

    GroupGoalsThatWait(Jdbi database) {
        this.database = database;
    }

    /** A goal of a group. */
    record Row(UUID id, UUID groupId, @Nullable String ukprn, Instant since) {

        WaitingThing waits(UUID learner) {
            String link = "/v1/groups/" + groupId + "/goals/" + id;
            return new WaitingThing(
                    WaitingKind.GROUP_GOAL_PROPOSED, id.toString(), learner, ukprn, 1, since, null, link);
        }
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.signedInLearner().stream()
                .flatMap(learner -> of(learner).stream().map(row -> row.waits(learner)))
                .toList();
    }

    private List<Row> of(UUID learner) {
        return database.withHandle(handle -> handle.createQuery(WAITING)
                .bind("learner", learner)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }
}
