package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;

/** When goals and their next steps are due: to the learner in their words; to staff without, of the plan with their college. */
@Singleton
class PlansAhead implements Ahead {

    private static final int MOST = 20;

    private static final String DUE = """
            select * from (
                select g.ukprn, g.target as day, g.words, g.id as goal_id, false as is_step from goal g
                where g.learner_id = :learner and (cast(:ukprn as text) is null or g.ukprn = :ukprn)
                  and g.ended_at is null and g.target >= :today
                union all
                select g.ukprn, s.due, s.words, g.id, true from goal g join goal_step s on s.goal_id = g.id
                where g.learner_id = :learner and (cast(:ukprn as text) is null or g.ukprn = :ukprn)
                  and g.ended_at is null and s.done_at is null and s.due >= :today) due
            order by day, goal_id limit :most
            """;

    private final Access access;
    private final Jdbi database;

    PlansAhead(Access access, Jdbi database) {
        this.access = access;
        this.database = database;
    }

    /** Something that is due. */
    record Due(@Nullable String ukprn, LocalDate day, String words, UUID goalId, boolean isStep) {

        AheadThing toTheLearner(UUID learner) {
            return thing(learner, (isStep ? "A step is due: “" : "A goal is due: “") + words + "”");
        }

        AheadThing toStaff(UUID learner) {
            return thing(learner, isStep ? "A step to a goal is due." : "A goal is due.");
        }

        private AheadThing thing(UUID learner, String what) {
            return new AheadThing(ukprn, day, null, what, "/v1/learners/" + learner + "/goals/" + goalId);
        }
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        if (!access.permits(PlanAccess.mayReadNow(learner))) {
            return List.of();
        }
        boolean own = reader.isLearner(learner);
        return database
                .withHandle(handle -> handle.createQuery(DUE)
                        .bind("learner", learner)
                        .bind("ukprn", own ? null : reader.ukprn().orElseThrow())
                        .bind("today", today)
                        .bind("most", MOST)
                        .map(ConstructorMapper.of(Due.class))
                        .list())
                .stream()
                .map(due -> own ? due.toTheLearner(learner) : due.toStaff(learner))
                .toList();
    }
}
