package org.withme.advocate.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.change;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.LearnerFixture.leaves;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class ContactsTest {

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private Tokens kit;
    private String address;

    @BeforeEach
    void kitIsBesideSam() {
        kit = anAdvocate(ASHDOWN, 3);
        address = aCase(sam, kit);
    }

    @Test
    void the_first_attempt_makes_the_case_active_and_attempts_are_counted() {
        // When
        log(kit, "{\"channel\": \"TEXT\", \"reached\": false}")
                .statusCode(201)
                .header("Location", containsString(address + "/contacts/"))
                .body("attempt", equalTo(1))
                .body("capacity", equalTo("advocate"));
        log(supervisor(ASHDOWN), A_CALL).statusCode(201).body("capacity", equalTo("case-supervisor"));

        // Then
        as(Who.learner(sam))
                .get(address)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("attempts", equalTo(2))
                .body("timesReached", equalTo(1));
        as(Who.learner(sam)).get(address + "/contacts").then().body("items.attempt", contains(2, 1));
        String next = as(kit).queryParam("limit", 1).get(address + "/contacts").path("next");
        as(kit).queryParam("cursor", next).get(address + "/contacts").then().body("items.channel", contains("TEXT"));
    }

    @Test
    void a_contact_that_makes_no_sense_is_refused_with_all_that_is_wrong() {
        log(kit, "{\"channel\": \"PIGEON\", \"happenedAt\": \"2199-01-01T00:00:00Z\", \"note\": \"\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/channel", "/reached", "/happenedAt", "/note"));
        log(Who.learner(sam), A_CALL).statusCode(403);
    }

    @Test
    void a_contact_from_before_the_case_is_refused() {
        log(kit, "{\"channel\": \"TEXT\", \"reached\": false, \"happenedAt\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/happenedAt", CaseRule.CONTACT_BEFORE_THE_CASE)));
    }

    @Test
    void V4_nobody_is_contacted_against_do_not_contact() {
        // Given
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);

        // When, Then
        log(kit, A_CALL).statusCode(409).body("type", endsWith("/problems/do-not-contact"));
        log(supervisor(ASHDOWN), A_CALL).statusCode(409);
        as(kit).get(address).then().body("attempts", equalTo(0));

        // When
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);

        // Then
        log(kit, A_CALL).statusCode(201);
    }

    @Test
    void V4_who_has_left_is_contacted_only_as_they_agreed() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).agreedToOutreach(ASHDOWN, "email").id();
        String agreed = aCase(lee, kit);

        // When
        leaves(sam, LocalDate.now().minusDays(1), ASHDOWN);
        leaves(lee, LocalDate.now().minusDays(1), ASHDOWN);

        // Then
        log(kit, A_CALL).statusCode(409).body("type", endsWith("/problems/no-consent-to-outreach"));
        log(kit, A_CALL.replace("TELEPHONE", "IN_PERSON")).statusCode(201);
        as(kit, A_CALL).post(agreed + "/contacts").then().statusCode(409);
        as(kit, A_CALL.replace("TELEPHONE", "EMAIL"))
                .post(agreed + "/contacts")
                .then()
                .statusCode(201);
    }

    @Test
    void V4_a_case_that_staff_reopen_is_no_new_yes_of_a_learner_who_has_left() {
        // Given
        leaves(sam, LocalDate.now().minusDays(1), ASHDOWN);
        close(kit, address, "RESOLVED").statusCode(200);

        // When
        change(kit, address, "reopen", "{}").statusCode(200);

        // Then
        log(kit, A_CALL.replace("TELEPHONE", "IN_PERSON")).statusCode(409);
    }

    @Test
    void the_same_key_logs_once() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first = as(kit, A_CALL)
                .header("Idempotency-Key", key)
                .post(address + "/contacts")
                .path("id");
        String again = as(kit, A_CALL)
                .header("Idempotency-Key", key)
                .post(address + "/contacts")
                .path("id");

        // Then
        assertThat(again).isNotNull().isEqualTo(first);
        as(kit).get(address).then().body("attempts", equalTo(1)).body("lastAttemptAt", notNullValue());
    }

    private ValidatableResponse log(Tokens caller, String body) {
        return as(caller, body).post(address + "/contacts").then();
    }

    private ValidatableResponse note(Tokens caller, String body) {
        return as(caller, body).post(address + "/notes").then();
    }
}
