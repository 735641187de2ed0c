package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.record.duplicates.Survivors;

/**
 * Results that assessment-service published, as the journey tells them, and with which goals the learner shows them. After two
 * records were parted a result is shown with no goal of the other's: its journey is not theirs any more.
 */
@Singleton
class GoalResults {

    /** As {@code e}, by the learner's records. */
    private static final String PUBLISHED = """
            (%s) origin
            join journey_entry e on e.learner_id = origin.id and e.type = 'assessment.result-published.v1'
                and e.data ->> 'resultId' is not null and e.data ->> 'title' is not null
            """.formatted(Survivors.origins(":learner"));

    private static final String COLUMNS = """
            cast(e.data ->> 'resultId' as uuid) as result_id, e.data ->> 'title' as title,
            cast(e.data ->> 'assessmentId' as uuid) as assessment_id, e.occurred_at as published_at
            """;

    private static final String SUPERSEDED = """
            exists (select from (%s) again
                    join journey_entry n on n.learner_id = again.id and n.type = 'assessment.result-published.v1'
                        and n.data ->> 'supersedes' = e.data ->> 'resultId')
            """.formatted(Survivors.origins(":learner"));

    /** With goals as {@code g}. */
    private static final String SHOW_IT = """
            goal_result r
            join goal g on g.id = r.goal_id and g.said_answer is distinct from 'STRUCK_OUT'
            where r.learner_id = :learner and cast(r.result_id as text) = e.data ->> 'resultId'
            """;

    private static final String SHOWN = "select shown.goal_id, " + COLUMNS + ", " + SUPERSEDED + " as superseded from "
            + PUBLISHED + "cross join lateral (select g.id as goal_id from " + SHOW_IT
            + "and g.id = any(:goals)) shown order by published_at desc, result_id";

    /** A college reads results of its own in its plan; what is the learner's alone none reads. */
    private static final String BELONGS = "(cast(:ukprn as text) is null or e.ukprn is null or e.ukprn = :ukprn)";

    private static final String OFFERED = "select " + COLUMNS + ", false as superseded from " + PUBLISHED
            + "where not exists (select from " + SHOW_IT + ") and not " + SUPERSEDED + "and " + BELONGS
            + " order by published_at desc, result_id limit :most";

    private static final String IS_ONE = "select exists (select from " + PUBLISHED
            + "where e.data ->> 'resultId' = cast(cast(:result as uuid) as text) and " + BELONGS + ")";

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

    /** Those that are shown with these goals of the learner, by goal, the latest first. */
    Map<UUID, List<GoalResultView>> shownWith(UUID learner, Collection<UUID> goals) {
        return database.withHandle(handle -> handle.createQuery(SHOWN)
                .bind("learner", learner)
                .bindArray("goals", UUID.class, goals)
                .map((row, context) -> Map.entry(row.getObject("goal_id", UUID.class), view(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Those that the learner may show with a goal of that plan, and shows with none; the latest first. */
    List<GoalResultView> offeredIn(PlanKey plan, int most) {
        return database.withHandle(handle -> handle.createQuery(OFFERED)
                .bind("learner", plan.learner())
                .bind("ukprn", plan.ukprn())
                .bind("most", most)
                .map((row, context) -> view(row))
                .list());
    }

    /** Whether the learner may show it with goals of that plan. */
    boolean isOne(PlanKey plan, UUID result) {
        return database.withHandle(handle -> handle.createQuery(IS_ONE)
                .bind("learner", plan.learner())
                .bind("ukprn", plan.ukprn())
                .bind("result", result)
                .mapTo(Boolean.class)
                .one());
    }

    private static GoalResultView view(ResultSet row) throws SQLException {
        return new GoalResultView(
                row.getObject("result_id", UUID.class),
                row.getString("title"),
                row.getTimestamp("published_at").toInstant(),
                row.getBoolean("superseded"),
                "/v1/assessment/assessments/" + row.getString("assessment_id") + "/result");
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
