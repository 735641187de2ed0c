package org.withme.learner.learning.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.TODAY;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Whose a plan is: of a learner with one college, or of the learner alone (ADR 54)")
class WhosePlanTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens ruth = fixture.ruth();

    @Test
    void a_college_reads_only_the_plan_with_itself() {
        // Given
        UUID lee = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentor())
                .at(BRACKENFELL)
                .withMentor("Elsewhere " + fixture.mentor())
                .exists();
        Tokens self = Who.learner(lee);
        Tokens elsewhere = Who.staff("Elsewhere " + fixture.mentor(), "mentor", BRACKENFELL);
        String goal = PlanFixture.at(as(self, "{\"words\": \"Here.\", \"ukprn\": \"90000001\"}")
                .post("/v1/learners/" + lee + "/goals")
                .then()
                .statusCode(201));
        String plans = "/v1/learners/" + lee + "/plans";

        // Then
        as(self).get(plans).then().body("items.plan", containsInAnyOrder("90000001", "90000002"));
        as(elsewhere).get(plans).then().body("items.plan", contains("90000002"));
        as(elsewhere).get(plans + "/90000001").then().statusCode(404);
        as(elsewhere).get(plans + "/own").then().statusCode(404);
        as(elsewhere).get(goal).then().statusCode(404);
        as(elsewhere).get(plans + "/90000002").then().statusCode(200).body("goals", empty());
        as(ruth).get(goal).then().statusCode(200);
        as(self).get(plans + "/nothing").then().statusCode(404);
        as(self).get(plans + "/90000099").then().statusCode(404);
        as(self).get(plans + "/own").then().statusCode(200);
    }

    @Test
    void what_is_of_one_learner_is_not_reached_through_another() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor(fixture.mentor()).exists();
        String goal = fixture.wrote("A job.");
        String proposal = fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Pass maths.\"}");

        // Then
        as(ruth).get("/v1/learners/" + lee + "/goals/" + idOf(goal)).then().statusCode(404);
        as(ruth).get("/v1/learners/" + lee + "/plan-proposals/" + idOf(proposal))
                .then()
                .statusCode(404);
        answer(Who.learner(lee), "/v1/learners/" + lee + "/plan-proposals/" + idOf(proposal), "{\"answer\": \"YES\"}")
                .statusCode(404);
    }

    @Test
    void who_has_no_college_agrees_their_goals_alone() {
        // Given
        UUID lee = aLearner().exists();
        Tokens self = Who.learner(lee);

        // When
        String goal = PlanFixture.at(as(self, "{\"words\": \"Learn Welsh.\"}")
                .post("/v1/learners/" + lee + "/goals")
                .then()
                .statusCode(201));

        // Then
        String own = "/v1/learners/" + lee + "/plans/own";
        as(self).get(own)
                .then()
                .statusCode(200)
                .body("goals.state", contains("AGREED"))
                .body("open", nullValue())
                .body("learnerDecidesAlone.goals", equalTo(true));
        as(self, "{\"date\": \"" + SOON + "\"}").post(goal + "/date").then().body("target", equalTo(SOON.toString()));
        as(self, "{\"state\": \"LET_GO\"}").post(goal + "/state").then().body("state", equalTo("LET_GO"));
        as(self).header("If-Match", "\"read\"").post(own + "/sign").then().statusCode(409);
    }

    @Test
    void who_has_left_a_college_goes_on_alone() {
        // Given
        UUID lee = aLearner()
                .leftOn(TODAY.minusDays(10), ASHDOWN)
                .withMentor(fixture.mentor())
                .exists();
        UUID goal = UUID.randomUUID();
        TheDatabase.write(
                "insert into goal (id, learner_id, ukprn, words, state, started_by, written_at, version)"
                        + " values (?, ?, '90000001', 'A job.', 'AGREED', 'LEARNER', now(), 0)",
                goal,
                lee);
        String address = "/v1/learners/" + lee + "/goals/" + goal;

        // Then
        as(ruth).get(address).then().statusCode(200);
        as(ruth, "{\"date\": \"" + SOON + "\"}").post(address + "/date").then().statusCode(404);
        as(Who.learner(lee), "{\"state\": \"CHANGED_COURSE\"}")
                .post(address + "/state")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHANGED_COURSE"));
    }
}
