package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("A goal that a learner said is entered by staff, and is the learner's to keep or strike out (ADR 49)")
class SaidGoalTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void it_counts_at_once_and_the_learner_is_told() {
        // When
        String goal = entered();

        // Then
        as(sam).get(goal)
                .then()
                .statusCode(200)
                .body("startedBy", equalTo("LEARNER"))
                .body("said.how", equalTo("TELEPHONE"))
                .body("said.capacity", equalTo("mentor"));
        assertThat(as(sam).get("/v1/me/inbox")
                        .then()
                        .extract()
                        .<String>path("items.find { it.kind == 'said-for-you' }.what"))
                .contains("entered a goal");

        // When
        as(sam).post(goal + "/make-own").then().statusCode(200).body("said.answer", equalTo("MADE_OWN"));

        // Then
        assertThat(kinds(sam)).doesNotContain("said-for-you");
        as(sam).post(goal + "/strike-out").then().statusCode(409);
        assertThat(fixture.published("maths"))
                .containsExactly("learner.goal-written.v1", "learner.goal-said-answered.v1");
    }

    @Test
    void struck_out_nobody_else_sees_that_it_ever_was() {
        // Given
        String goal = entered();
        fixture.proposed("{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Ask.\"}");

        // When
        as(sam).post(goal + "/strike-out").then().statusCode(200).body("proposals", empty());

        // Then
        as(ruth).get(goal).then().statusCode(404);
        fixture.read(ruth).body("goals", empty());
        fixture.read(sam).body("goals.said.answer", contains("STRUCK_OUT"));
        as(sam).post(goal + "/make-own").then().statusCode(409);
        as(sam, "{\"words\": \"Ask again.\"}").post(goal + "/steps").then().statusCode(409);
        assertThat(kinds(ruth)).doesNotContain("proposed-by-you", "plan-to-agree");
    }

    @Test
    void who_signs_the_plan_makes_it_their_own() {
        // Given
        String goal = entered();

        // When
        fixture.bothSign();

        // Then
        as(sam).get(goal).then().body("said.answer", equalTo("MADE_OWN")).body("state", equalTo("AGREED"));
        assertThat(kinds(sam)).doesNotContain("said-for-you");
    }

    private String entered() {
        return PlanFixture.at(
                fixture.write(ruth, "{\"words\": \"I want to pass maths.\", \"said\": {\"how\": \"TELEPHONE\"}}")
                        .statusCode(201));
    }
}
