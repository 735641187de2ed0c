package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.platform.identity.Caller;

/** When goals of groups and their next steps are due, to whoever is in the group; to everybody else there is no such day. */
@Singleton
class GroupGoalsAhead implements Ahead {

    private static final int MOST = 20;

    private static final String DUE = """
            select * from (
                select g.ukprn, g.name as of_group, g.id as group_id, o.id as goal_id, o.target as day, o.words, false as is_step
                from
            """ + GoalsOfGroups.AT_WORK + """
                where o.target >= :today
                union all
                select g.ukprn, g.name, g.id, o.id, n.due, n.words, true
                from
            """ + GoalsOfGroups.AT_WORK + """
                join group_goal_step n on n.goal_id = o.id and n.done_at is null and n.due >= :today) due
            order by day, goal_id limit :most
            """;

    private final Jdbi database;

    GroupGoalsAhead(Jdbi database) {
        this.database = database;
    }

    /** Something that is due. */
    record Due(
            @Nullable String ukprn,
            String ofGroup,
            UUID groupId,
            UUID goalId,
            LocalDate day,
            String words,
            boolean isStep) {

        AheadThing thing() {
            return new AheadThing(
                    ukprn,
                    day,
                    null,
                    (isStep ? "A step of " : "A goal of ") + ofGroup + " is due: “" + words + "”",
                    "/v1/groups/" + groupId + "/goals/" + goalId);
        }
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        return database
                .withHandle(handle -> GoalsOfGroups.atWork(handle.createQuery(DUE), learner, reader)
                        .bind("today", today)
                        .bind("most", MOST)
                        .map(ConstructorMapper.of(Due.class))
                        .list())
                .stream()
                .map(Due::thing)
                .toList();
    }
}
