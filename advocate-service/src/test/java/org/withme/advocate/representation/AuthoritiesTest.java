package org.withme.advocate.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class AuthoritiesTest {

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private Tokens kit;
    private String address;

    @BeforeEach
    void kitIsBesideSam() {
        kit = anAdvocate(ASHDOWN, 2);
        address = aCase(sam, kit);
    }

    @Test
    void the_learner_gives_authority_and_takes_it_back() {
        // When
        String given = give(
                        Who.learner(sam),
                        "[\"tutorial\", \"assessment\"]",
                        LocalDate.now().plusMonths(3))
                .statusCode(201)
                .body("scope", contains("assessment", "tutorial"))
                .body("state", equalTo("STANDING"))
                .extract()
                .header("Location");

        // Then
        as(kit).get(given).then().statusCode(200).body("state", equalTo("STANDING"));

        // When
        String endedAt = as(Who.learner(sam))
                .post(given + "/end")
                .then()
                .statusCode(200)
                .extract()
                .path("endedAt");

        // Then
        as(Who.learner(sam)).post(given + "/end").then().statusCode(200).body("endedAt", equalTo(endedAt));
        as(kit).get(address + "/authorities").then().body("items.state", contains("ENDED"));
        assertThat(published()).containsExactly("advocacy.authority-given.v1", "advocacy.authority-ended.v1");
    }

    @Test
    void nobody_else_gives_it_or_takes_it() {
        String given =
                give(Who.learner(sam), "[\"plan\"]", LocalDate.now()).extract().header("Location");
        give(kit, "[\"plan\"]", LocalDate.now()).statusCode(403);
        give(Who.learner(UUID.randomUUID()), "[\"plan\"]", LocalDate.now()).statusCode(404);
        as(Who.learner(UUID.randomUUID())).post(given + "/end").then().statusCode(404);
        as(anAdvocate(ASHDOWN, 1)).get(given).then().statusCode(404);
    }

    @Test
    void it_needs_a_scope_and_ends_within_a_year() {
        as(Who.learner(sam), "{}")
                .post(address + "/authorities")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scope"));
        as(Who.learner(sam), "{\"scope\": [\"plan\"]}")
                .post(address + "/authorities")
                .then()
                .statusCode(201)
                .body(
                        "expiresOn",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusYears(1).toString()));
        give(Who.learner(sam), "[\"plan\"]", LocalDate.now().plusYears(2)).statusCode(422);
    }

    @Test
    void it_ends_with_the_case_and_a_closed_case_gives_none() {
        // Given
        String given = give(Who.learner(sam), "[\"plan\"]", LocalDate.now().plusDays(1))
                .extract()
                .header("Location");

        // When
        close(kit, address, "RESOLVED").statusCode(200);

        // Then
        as(Who.learner(sam)).get(given).then().body("state", equalTo("ENDED"));
        give(Who.learner(sam), "[\"plan\"]", LocalDate.now().plusDays(1))
                .statusCode(409)
                .body("type", endsWith("/problems/case-closed"));
        assertThat(published()).containsExactly("advocacy.authority-given.v1", "advocacy.authority-ended.v1");
    }

    @Test
    void an_authority_whose_last_day_is_over_has_expired() {
        // Given
        String given =
                give(Who.learner(sam), "[\"plan\"]", LocalDate.now()).extract().header("Location");
        TheDatabase.write(
                "update authority set expires_on = current_date - 1 where id = ?",
                UUID.fromString(given.substring(given.lastIndexOf('/') + 1)));

        // When, Then
        as(kit).get(given).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void V6_an_authority_is_reached_through_its_case_only() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        String other = aCase(lee, kit);
        String id =
                give(Who.learner(sam), "[\"plan\"]", LocalDate.now()).extract().path("id");

        // When, Then
        as(kit).get(other + "/authorities/" + id).then().statusCode(404);
        as(Who.learner(lee)).post(other + "/authorities/" + id + "/end").then().statusCode(404);
        as(kit).get(address + "/authorities/" + id).then().statusCode(200).body("state", equalTo("STANDING"));
    }

    private ValidatableResponse give(Tokens caller, String scope, LocalDate lastDay) {
        return as(caller, "{\"scope\": " + scope + ", \"expiresOn\": \"" + lastDay + "\"}")
                .post(address + "/authorities")
                .then();
    }

    private Iterable<String> published() {
        return TheDatabase.texts(
                "select type from outbox where aggregateid = ? and type like 'advocacy.authority%' order by seq", sam);
    }
}
