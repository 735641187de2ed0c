package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Results that assessment-service published, as the journey tells them, and with which goals the learner shows them. After two
 * records were parted a result is shown with no goal of the other's: its journey is not theirs any more.
 */
@Singleton
class GoalResults {

    private static final String PUBLISHED = """
            with published as (
                select cast(e.data ->> 'resultId' as uuid) as result_id, e.data ->> 'title' as title,
                       cast(e.data ->> 'assessmentId' as uuid) as assessment_id,
                       cast(e.data ->> 'supersedes' as uuid) as supersedes, e.ukprn, e.occurred_at as published_at
                from (select cast(:learner as uuid) as id union all
                      select m.absorbed from learner_merge m where m.survivor = :learner and m.unmerged_at is null) origin
                join journey_entry e on e.learner_id = origin.id and e.type = 'assessment.result-published.v1'
                    and e.data ->> 'resultId' is not null and e.data ->> 'title' is not null)
            select p.result_id, p.title, p.assessment_id, p.ukprn, p.published_at, shown.goal_id,
                   exists (select from published n where n.supersedes = p.result_id) as superseded
            from published p
            left join (select r.result_id, r.goal_id from goal_result r
                       join goal g on g.id = r.goal_id and g.said_answer is distinct from 'STRUCK_OUT'
                       where r.learner_id = :learner) shown on shown.result_id = p.result_id
            order by p.published_at desc, p.result_id, shown.goal_id
            """;

    /** It parts with the goal. */
    private static final String SHOW = """
            insert into goal_result (goal_id, result_id, learner_id, shown_at) values (:goal, :result, :origin, :now)
            on conflict do nothing
            """;

    private static final String REMOVE = "delete from goal_result where goal_id = :goal and result_id = :result";

    private final Jdbi database;

    GoalResults(Jdbi database) {
        this.database = database;
    }

    /**
     * A result, once for each goal with which it is shown.
     *
     * @param ukprn the college that published it; null of none
     * @param goalId null if it is shown with none
     */
    record Published(
            UUID resultId,
            String title,
            UUID assessmentId,
            @Nullable String ukprn,
            Instant publishedAt,
            @Nullable UUID goalId,
            boolean superseded) {

        /** A college reads results of its own in its plan; what is the learner's alone none reads. */
        boolean belongsIn(PlanKey plan) {
            return plan.ukprn() == null || ukprn == null || ukprn.equals(plan.ukprn());
        }

        /** Whether the learner may show it with a goal of that plan, and shows it with none. */
        boolean isOfferedIn(PlanKey plan) {
            return goalId == null && !superseded && belongsIn(plan);
        }

        GoalResultView view() {
            return new GoalResultView(
                    resultId, title, publishedAt, superseded, "/v1/assessment/assessments/" + assessmentId + "/result");
        }
    }

    /** The latest first. */
    List<Published> of(UUID learner) {
        return database.withHandle(handle -> handle.createQuery(PUBLISHED)
                .bind("learner", learner)
                .map(ConstructorMapper.of(Published.class))
                .list());
    }

    /** @return whether that is new */
    boolean show(Goal goal, UUID result, Instant now) {
        return database.withHandle(handle -> handle.createUpdate(SHOW)
                        .bind("goal", goal.id())
                        .bind("result", result)
                        .bind("origin", goal.origin())
                        .bind("now", now)
                        .execute())
                > 0;
    }

    /** @return whether that is new */
    boolean remove(Goal goal, UUID result) {
        return database.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("goal", goal.id())
                        .bind("result", result)
                        .execute())
                > 0;
    }
}
