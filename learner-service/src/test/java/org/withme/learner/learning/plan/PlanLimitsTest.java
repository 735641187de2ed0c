package org.withme.learner.learning.plan;

import static org.hamcrest.Matchers.endsWith;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A plan holds what fits on one screen")
class PlanLimitsTest {

    private final PlanFixture fixture = new PlanFixture();

    @Test
    void a_plan_has_fifty_goals_at_most_that_are_not_over() {
        // Given
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Proposed.\"}");
        TheDatabase.write(
                "insert into goal (id, learner_id, ukprn, words, state, started_by, written_at, version)"
                        + " select uuidv7(), ?, '90000001', 'One of many.', 'PROPOSED', 'LEARNER', now(), 0"
                        + " from generate_series(1, 50)",
                fixture.id());

        // Then
        fixture.write(fixture.sam(), "{\"words\": \"One more.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/plan-is-full"));
        answer(fixture.sam(), proposal, "{\"answer\": \"YES\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/plan-is-full"));

        // When
        TheDatabase.write(
                "update goal set state = 'LET_GO', ended_at = now()"
                        + " where id = (select id from goal where learner_id = ? limit 1)",
                fixture.id());

        // Then
        fixture.wrote("One more.");
    }

    @Test
    void a_goal_has_fifty_steps_at_most() {
        // Given
        String goal = fixture.wrote("Own words");
        TheDatabase.write(
                "insert into goal_step (id, goal_id, words, version)"
                        + " select uuidv7(), ?, 'One of many.', 0 from generate_series(1, 50)",
                idOf(goal));

        // Then
        as(fixture.sam(), "{\"words\": \"One more.\"}")
                .post(goal + "/steps")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/goal-is-full"));
    }
}
