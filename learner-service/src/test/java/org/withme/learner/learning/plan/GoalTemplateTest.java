package org.withme.learner.learning.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A template is copied when it is used (L17)")
class GoalTemplateTest {

    private static final String TEMPLATES = "/v1/colleges/90000001/goal-templates";

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens ruth = fixture.ruth();

    @Test
    void L17_what_was_copied_stays_as_it_is_whatever_becomes_of_the_template() {
        // Given
        String template =
                made("{\"words\": \"Find a placement.\", \"why\": \"To try it.\", \"steps\": [\"Write to two.\"]}");
        String proposal =
                fixture.proposed("{\"kind\": \"GOAL\", \"templateId\": \"" + PlanFixture.idOf(template) + "\"}");
        answer(fixture.sam(), proposal, "{\"answer\": \"YES\"}")
                .statusCode(200)
                .body("steps", contains("Write to two."));
        fixture.bothSign();

        // When
        String etag = as(ruth).get(template).getHeader("ETag");
        as(ruth, "{\"words\": \"Find a job.\"}")
                .header("If-Match", etag)
                .put(template)
                .then()
                .statusCode(200);
        as(ruth, "{\"words\": \"Lost.\"}")
                .header("If-Match", etag)
                .put(template)
                .then()
                .statusCode(412);

        // Then
        fixture.read(fixture.sam())
                .body("goals.words", contains("Find a placement."))
                .body("goals[0].why", equalTo("To try it."))
                .body("goals[0].steps.words", contains("Write to two."))
                .body("goals[0].state", equalTo("AGREED"));
    }

    @Test
    void L17_what_is_said_beside_it_stands_and_a_template_that_is_over_is_copied_no_more() {
        // Given
        String template = made("{\"words\": \"Find a placement.\"}");
        String id = PlanFixture.idOf(template).toString();
        fixture.proposed("{\"kind\": \"GOAL\", \"words\": \"Find one with horses.\", \"templateId\": \"" + id + "\"}");
        fixture.read(ruth).body("proposals.words", contains("Find one with horses."));

        // When
        as(ruth).post(template + "/end").then().statusCode(204);
        as(ruth).post(template + "/end").then().statusCode(204);

        // Then
        as(ruth).get(template).then().statusCode(404);
        as(ruth).queryParam("limit", 200).get(TEMPLATES).then().statusCode(200).body("items.id", not(hasItem(id)));
        fixture.propose(ruth, "{\"kind\": \"GOAL\", \"templateId\": \"" + id + "\"}")
                .statusCode(422)
                .body("errors", hasItem(Broken.at("/templateId", PlanRule.NO_SUCH_TEMPLATE)));
    }

    @Test
    void another_college_has_templates_of_its_own() {
        // Given
        String template = made("{\"words\": \"Find a placement.\"}");
        Tokens elsewhere = Who.staff("Elsewhere " + UUID.randomUUID(), "tutor", BRACKENFELL);

        // Then
        as(elsewhere).get(template).then().statusCode(404);
        as(elsewhere).get(template.replace("90000001", "90000002")).then().statusCode(404);
        as(ruth, "{\"words\": \" \", \"steps\": [null, \" \"]}")
                .post(TEMPLATES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/words", "/steps/0", "/steps/1"));
    }

    private String made(String body) {
        return PlanFixture.at(as(ruth, body).post(TEMPLATES).then().statusCode(201));
    }
}
