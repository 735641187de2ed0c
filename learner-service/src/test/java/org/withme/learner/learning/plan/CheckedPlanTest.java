package org.withme.learner.learning.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A plan says what it may lack, and a text in how many plans it stands (L15, L16)")
class CheckedPlanTest {

    private final PlanFixture fixture = new PlanFixture();

    @Test
    void L15_the_checks_are_part_of_the_screen_and_stop_nothing() {
        // Given
        TheDatabase.write(
                "update college_record set math_grade = '3', english_grade = '6', prior_attainment = 4, date_of_birth = ?"
                        + " where learner_id = ?",
                LocalDate.now().minusYears(17),
                fixture.id());
        TheDatabase.write(
                "insert into learning_aim (learn_aim_ref, title, published_on) values ('60312345', 'Site carpentry', now())"
                        + " on conflict (learn_aim_ref) do nothing");

        // When
        fixture.write(fixture.sam(), "{\"words\": \"A job.\", \"level\": 1}").statusCode(201);

        // Then
        fixture.read(fixture.ruth())
                .body("checks.code", contains("ENTITLEMENT_MATHS", "PROGRESSION", "STRETCH", "INCOMPLETE"))
                .body("checks.reason", hasItems("No goal says that it is harder than what was reached before."))
                .body("checks[1].goalIds.size()", equalTo(1));
        String goal = fixture.read(fixture.sam()).extract().path("goals[0].id");
        as(fixture.sam(), "{\"words\": \"Ask.\"}")
                .post(fixture.self() + "/goals/" + goal + "/steps")
                .then()
                .statusCode(200);
        fixture.read(fixture.ruth())
                .body("checks[3].reason", equalTo("Still open: a date for 1 goal, how it will be known for 1 goal."));
        fixture.bothSign();
        fixture.write(fixture.sam(), "{\"words\": \"A job.\", \"level\": 9}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/level", PlanRule.NO_LEVEL)));
    }

    @Test
    void L16_staff_see_in_how_many_plans_of_their_college_a_text_stands_and_never_in_whose() {
        // Given
        String text = "Improve attendance " + UUID.randomUUID() + ".";
        for (int i = 0; i < 2; i++) {
            UUID other = aLearner().at(ASHDOWN).exists();
            as(Who.learner(other), "{\"words\": \"  " + text.toUpperCase() + " \"}")
                    .post("/v1/learners/" + other + "/goals")
                    .then()
                    .statusCode(201);
        }
        UUID alone = aLearner().exists();
        as(Who.learner(alone), "{\"words\": \"" + text + "\"}")
                .post("/v1/learners/" + alone + "/goals")
                .then()
                .statusCode(201);
        fixture.wrote(text);

        // Then
        as(fixture.ruth(), "{\"words\": \"" + text.replace(" ", "  ") + "\"}")
                .post(fixture.self() + "/plan-proposals/sameness")
                .then()
                .statusCode(200)
                .body("plans", equalTo(2))
                .body("what", equalTo("This text stands in 2 other plans."));
        as(fixture.ruth(), "{\"words\": \" \"}")
                .post(fixture.self() + "/plan-proposals/sameness")
                .then()
                .statusCode(422);
    }
}
