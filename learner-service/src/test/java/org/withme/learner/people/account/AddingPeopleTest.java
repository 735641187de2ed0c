package org.withme.learner.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Somebody who belongs to no college is known by the account alone (L29)")
class AddingPeopleTest {

    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    private final String username = "kit." + UUID.randomUUID();

    @Test
    void they_have_a_record_and_a_journey_and_no_college_sees_them() {
        // When
        String person = add("{\"username\": \"" + username + "\"}")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("temporaryPassword", notNullValue())
                .extract()
                .path("learnerId");

        // Then
        Tokens self = Who.learner(UUID.fromString(person));
        assertThat(FakeKeycloak.rolesOf(username)).containsExactly("learner");
        as(self).get("/v1/learners/me").then().statusCode(200).body("id", equalTo(person));
        as(self).get("/v1/learners/{learnerId}/journey", person).then().statusCode(200);
        as(Who.mis(ASHDOWN)).get("/v1/learners/{learnerId}", person).then().statusCode(404);
        as(OPERATOR).get("/v1/learners/{learnerId}", person).then().statusCode(403);
    }

    @Test
    void the_same_username_is_the_same_person() {
        // Given
        String person = add("{\"username\": \"" + username + "\"}").extract().path("learnerId");

        // When // Then
        add("{\"username\": \"" + username + "\"}")
                .statusCode(200)
                .body("learnerId", equalTo(person))
                .body("created", equalTo(false))
                .body("temporaryPassword", notNullValue());
    }

    @Test
    void a_username_of_somebody_else_makes_nobody() {
        // Given
        FakeKeycloak.knows("Jo Marsh", username, "90000001", "mentor");
        long before = TheDatabase.count("select count(*) from learner");

        // When // Then
        add("{\"username\": \"" + username + "\"}").statusCode(409).body("type", endsWith("/problems/username-taken"));
        assertThat(TheDatabase.count("select count(*) from learner")).isEqualTo(before);
        assertThat(TheDatabase.count("select count(*) from account where username = ?", username))
                .isZero();
    }

    @Test
    void without_a_username_nobody_could_be_found_again() {
        add("{}").statusCode(422).body("errors.pointer", contains("/username"));
        add("{\"username\": \"Not One\"}").statusCode(422).body("errors.code", contains("username"));
        add("{\"username\": \"service-account-x\"}").statusCode(422).body("errors.code", contains("reserved"));
    }

    @Test
    void a_college_gets_no_password_of_theirs() {
        // Given
        String person = add("{\"username\": \"" + username + "\"}").extract().path("learnerId");
        TheDatabase.write(
                "insert into college_record (ukprn, learn_ref_number, learner_id, uln, applied_on, prepared_on)"
                        + " values ('90000001', ?, ?, '9999999999', current_date, current_date)",
                "K" + Math.abs(person.hashCode()),
                UUID.fromString(person));

        // When // Then
        as(Who.mis(ASHDOWN), "{}")
                .post("/v1/learners/{learnerId}/account", person)
                .then()
                .statusCode(200)
                .body("username", equalTo(username))
                .body("temporaryPassword", nullValue());
    }

    private static ValidatableResponse add(String body) {
        return as(OPERATOR, body).post("/v1/learners").then();
    }
}
