package org.withme.learner.people.hello;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Who;

@QuarkusTest
class HelloTest {

    @Test
    void anyone_is_greeted_and_told_where_to_go() {
        given().get("/v1/hello")
                .then()
                .statusCode(200)
                .body("youAre", equalTo("ANYONE"))
                .body("next.path", hasItem("/v1/hello/user"));
    }

    @Test
    void an_application_learns_its_role_and_college() {
        given().header("Authorization", Who.mis(ASHDOWN).bearer())
                .get("/v1/hello/application")
                .then()
                .statusCode(200)
                .body("youAre", equalTo("APPLICATION"))
                .body("client", equalTo("mis-90000001"))
                .body("roles", contains("mis-client"))
                .body("ukprn", equalTo("90000001"));
    }

    @Test
    void a_learner_is_led_to_their_own_record() {
        // Given
        UUID learner = UUID.randomUUID();

        // When, Then
        given().header("Authorization", Who.learner(learner).bearer())
                .get("/v1/hello/user")
                .then()
                .statusCode(200)
                .body("youAre", equalTo("PERSON"))
                .body("learnerId", equalTo(learner.toString()))
                .body("next.path", hasItem("/v1/learners/" + learner + "/journey"));
    }

    @Test
    void a_person_is_not_an_application_and_the_other_way_round() {
        given().header("Authorization", Who.staff("Jo Marsh", "mentor", ASHDOWN).bearer())
                .get("/v1/hello/application")
                .then()
                .statusCode(403)
                .contentType(containsString("application/problem+json"));
        given().header("Authorization", Who.mis(ASHDOWN).bearer())
                .get("/v1/hello/user")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_token_nobody_comes_further_than_hello() {
        given().get("/v1/hello/user").then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
    }
}
