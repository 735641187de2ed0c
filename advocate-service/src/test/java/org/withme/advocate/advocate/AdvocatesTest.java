package org.withme.advocate.advocate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class AdvocatesTest {

    private static final String ADVOCATES = "/v1/advocacy/advocates";
    private static final String TWELVE = "{\"specialisms\": [\"leaving care\"], \"languages\": [\"en\", \"pl\"],"
            + " \"capacity\": 12, \"fundingLine\": \"outreach-2026\", \"hoursPerWeek\": 20}";

    private final String name = "Kit " + UUID.randomUUID();
    private final String address = ADVOCATES + "/" + Who.subjectOf(name);

    @Test
    void the_case_supervisor_registers_an_advocate_who_sees_what_was_registered() {
        // When
        put(supervisor(ASHDOWN), TWELVE, null)
                .statusCode(201)
                .header("Location", endsWith(address))
                .body("freePlaces", equalTo(12));

        // Then
        as(supervisor(ASHDOWN)).get(address).then().statusCode(200).body("languages", contains("en", "pl"));
        as(Who.staff(name, "advocate", ASHDOWN))
                .get(ADVOCATES + "/me")
                .then()
                .statusCode(200)
                .body("capacity", equalTo(12))
                .body("fundingLine", equalTo("outreach-2026"));
    }

    @Test
    void a_replacement_says_on_what_it_is_based() {
        // Given
        put(supervisor(ASHDOWN), TWELVE, "\"anything\"").statusCode(412);
        put(supervisor(ASHDOWN), TWELVE, "*").statusCode(412);
        put(supervisor(ASHDOWN), TWELVE, null).statusCode(201);
        String tag = as(supervisor(ASHDOWN)).get(address).header("ETag");

        // When, Then
        put(supervisor(ASHDOWN), TWELVE, null).statusCode(428);
        put(supervisor(ASHDOWN), TWELVE, "no tag").statusCode(400);
        put(supervisor(ASHDOWN), TWELVE.replace("12", "3"), tag).statusCode(200).body("capacity", equalTo(3));
        put(supervisor(ASHDOWN), TWELVE, tag).statusCode(412);
    }

    @Test
    void every_college_has_its_own_advocates() {
        // Given
        put(supervisor(ASHDOWN), TWELVE, null).statusCode(201);

        // When, Then
        as(supervisor(BRACKENFELL)).get(address).then().statusCode(404);
        as(supervisor(BRACKENFELL)).get(ADVOCATES).then().body("items.subject", not(hasItem(Who.subjectOf(name))));
        as(Who.staff(name, "advocate", BRACKENFELL))
                .get(ADVOCATES + "/me")
                .then()
                .statusCode(404);
        put(supervisor(BRACKENFELL), TWELVE.replace("12", "1"), null).statusCode(201);
        as(supervisor(ASHDOWN)).get(address).then().body("capacity", equalTo(12));
    }

    @Test
    void the_list_is_paged_in_one_order() {
        // Given
        put(supervisor(ASHDOWN), TWELVE, null).statusCode(201);
        String other = Who.subjectOf("Lou " + name);
        as(supervisor(ASHDOWN), TWELVE).put(ADVOCATES + "/" + other).then().statusCode(201);

        // When
        String next = as(supervisor(ASHDOWN))
                .queryParam("limit", 1)
                .get(ADVOCATES)
                .then()
                .statusCode(200)
                .extract()
                .path("next");

        // Then
        as(supervisor(ASHDOWN)).queryParam("cursor", next).get(ADVOCATES).then().statusCode(200);
        as(supervisor(ASHDOWN))
                .queryParam("limit", 200)
                .get(ADVOCATES)
                .then()
                .body("items.subject", hasItems(Who.subjectOf(name), other));
        as(supervisor(BRACKENFELL))
                .queryParam("cursor", next)
                .get(ADVOCATES)
                .then()
                .statusCode(400);
    }

    @Test
    void V1_a_capacity_that_makes_no_sense_is_refused_with_all_else_that_is_wrong() {
        put(supervisor(ASHDOWN), "{\"capacity\": -1, \"hoursPerWeek\": 0, \"languages\": [\"english\"]}", null)
                .statusCode(422)
                .body("errors.pointer", hasItems("/capacity", "/hoursPerWeek", "/languages/0"));
        put(supervisor(ASHDOWN), "{\"kapacity\": 3}", null).statusCode(400);
        put(supervisor(ASHDOWN), "", null).statusCode(400);
    }

    private ValidatableResponse put(Tokens caller, String body, String ifMatch) {
        var request = as(caller, body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(address).then();
    }
}
