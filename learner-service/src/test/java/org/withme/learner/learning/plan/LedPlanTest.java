package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.learning.autonomy.Area;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("What a learner decides alone in their plan follows the stage that was agreed (L18)")
class LedPlanTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void L18_led_by_me_in_pace_dates_move_alone_and_the_mentor_is_told_until_they_look() {
        // Given
        String goal = fixture.agreed("A job.");
        stage(Area.PACE, Stage.LED_BY_ME);

        // When
        move(sam, goal).body("target", equalTo(SOON.toString())).body("proposals", empty());

        // Then
        assertThat(kinds(ruth)).contains("plan-changed");
        fixture.read(ruth).body("learnerDecidesAlone.dates", equalTo(true));
        assertThat(kinds(ruth)).doesNotContain("plan-changed");
        assertThat(fixture.published("job")).contains("learner.goal-date-moved.v1");
    }

    @Test
    void L18_done_for_me_in_pace_the_mentor_moves_dates_and_the_learner_proposes() {
        // Given
        String goal = fixture.agreed("A job.");
        stage(Area.PACE, Stage.DONE_FOR_ME);

        // When
        move(ruth, goal).body("target", equalTo(SOON.toString()));

        // Then
        as(sam, "{}").post(goal + "/date").then().statusCode(200).body("target", equalTo(SOON.toString()));
        assertThat(kinds(ruth)).contains("proposal-to-answer").doesNotContain("plan-changed");
        assertThat(fixture.published("job")).contains("learner.goal-date-moved.v1");
    }

    @Test
    void L18_led_by_me_in_goals_their_own_are_agreed_and_let_go_of_alone() {
        // Given
        stage(Area.GOALS, Stage.LED_BY_ME);
        String goal = fixture.wrote("A job.");

        // When
        fixture.sign(sam, fixture.etag(sam)).then().statusCode(200).body("versions.number", contains(1));
        as(sam, "{\"state\": \"LET_GO\"}").post(goal + "/state").then().body("state", equalTo("LET_GO"));

        // Then
        assertThat(kinds(ruth)).contains("plan-changed");
        fixture.read(ruth).body("open", nullValue());
    }

    @Test
    void L18_what_the_learner_signed_is_agreed_with_one_more_tap_once_they_lead() {
        // Given
        fixture.wrote("A job.");
        fixture.sign(sam, fixture.etag(sam)).then().statusCode(200).body("versions", empty());
        stage(Area.GOALS, Stage.LED_BY_ME);

        // When
        fixture.sign(sam, fixture.etag(sam)).then().statusCode(200).body("versions.number", contains(1));

        // Then
        assertThat(fixture.published("job")).containsOnlyOnce("learner.plan-signed.v1");
    }

    @Test
    void L38_what_is_due_stands_among_the_days_ahead_in_the_learners_words_to_them_alone() {
        // Given
        fixture.write(sam, "{\"words\": \"A job.\", \"steps\": [{\"words\": \"Ask.\", \"due\": \"" + SOON + "\"}]}")
                .statusCode(201);

        // Then
        as(sam).get(fixture.self() + "/now")
                .then()
                .statusCode(200)
                .body("ahead.what", hasItem("A step is due: “Ask.”"));
        as(ruth).get(fixture.self() + "/now")
                .then()
                .statusCode(200)
                .body("ahead.what", hasItem("A step to a goal is due."));
    }

    private static ValidatableResponse move(Tokens by, String goal) {
        return as(by, "{\"date\": \"" + SOON + "\"}")
                .post(goal + "/date")
                .then()
                .statusCode(200);
    }

    private void stage(Area area, Stage stage) {
        TheDatabase.write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as,"
                        + " proposed_at, state, answered_by, answered_as, answered_at, version) values (uuidv7(), ?, '90000001',"
                        + " ?, 'WITH_ME', ?, 'fixture', 'mentor', now(), 'AGREED', 'fixture', 'learner', now(), 0)",
                fixture.id(),
                area.name(),
                stage.name());
    }
}
