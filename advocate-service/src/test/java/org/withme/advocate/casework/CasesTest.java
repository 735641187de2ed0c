package org.withme.advocate.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.CASES;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.change;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.Advocacy.waiting;
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
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class CasesTest {

    private static final String PAUSE = "{\"reason\": \"After the exams\"}";

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private Tokens kit;
    private String address;

    @BeforeEach
    void kitIsBesideSam() {
        kit = anAdvocate(ASHDOWN, 3);
        address = aCase(sam, kit);
    }

    @Test
    void a_case_rests_and_goes_on() {
        // Given
        log(kit, A_CALL).statusCode(201);

        // When, Then
        change(Who.learner(sam), address, "pause", PAUSE).statusCode(200).body("state", equalTo("PAUSED"));
        change(kit, address, "pause", PAUSE).statusCode(409);
        log(kit, A_CALL).statusCode(409).body("type", endsWith("/problems/case-paused"));
        change(kit, address, "resume", "{}").statusCode(200).body("state", equalTo("ACTIVE"));
        change(kit, address, "resume", "{}").statusCode(409);
        change(kit, address, "pause", "{}").statusCode(200).body("pauseReason", nullValue());
        change(kit, address, "resume", "{}").statusCode(200);
        as(kit, PAUSE).post(address + "/pause").then().statusCode(428);
        as(kit, PAUSE)
                .header("If-Match", "\"old\"")
                .post(address + "/pause")
                .then()
                .statusCode(412);
    }

    @Test
    void a_case_is_closed_with_its_outcome_and_opened_again() {
        // When, Then
        close(kit, address, "RETURNED").statusCode(409).body("type", endsWith("/problems/no-return-recorded"));
        close(kit, address, "GIVEN_UP").statusCode(422);
        close(kit, address, "NOT_REACHED").statusCode(200).body("outcome", equalTo("NOT_REACHED"));
        close(kit, address, "NOT_REACHED").statusCode(409).body("type", endsWith("/problems/case-closed"));
        log(kit, A_CALL).statusCode(409);
        as(kit).get(CASES).then().body("items", empty());
        as(kit).queryParam("closed", true).get(CASES).then().body("items.state", contains("CLOSED"));
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(0));

        // When, Then
        change(Who.learner(sam), address, "reopen", "{}").statusCode(200).body("state", equalTo("REOPENED"));
        change(kit, address, "reopen", "{}").statusCode(409).body("type", endsWith("/problems/case-not-closed"));
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(1));
        log(kit, A_CALL).statusCode(201);
        as(kit).get(address).then().body("state", equalTo("ACTIVE")).body("outcome", nullValue());
    }

    @Test
    void whether_to_list_closed_cases_is_true_or_false() {
        as(kit).queryParam("closed", "banana")
                .get(CASES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/closed"));
    }

    @Test
    void a_learner_ends_their_case_at_any_moment() {
        close(Who.learner(sam), address, "RESOLVED")
                .statusCode(422)
                .body("errors", contains(Broken.at("/outcome", CaseRule.NOT_YOURS_TO_SAY)));
        change(Who.learner(sam), address, "close", "{}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("LEARNER_ENDED"));
    }

    @Test
    void V1_a_case_is_not_reopened_beyond_capacity() {
        // Given
        Tokens lou = anAdvocate(ASHDOWN, 1);
        String first = aCase(aLearner().at(ASHDOWN).id(), lou);
        close(lou, first, "RESOLVED").statusCode(200);
        aCase(aLearner().at(ASHDOWN).id(), lou);

        // When, Then
        change(lou, first, "reopen", "{}").statusCode(409).body("type", endsWith("/problems/at-capacity"));
    }

    @Test
    void V2_a_case_is_not_reopened_beside_another() {
        // Given
        close(kit, address, "RESOLVED").statusCode(200);
        waiting(sam);

        // When, Then
        change(kit, address, "reopen", "{}").statusCode(409).body("type", endsWith("/problems/advocacy-already-open"));
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(0));
    }

    @Test
    void V2_a_signal_attaches_to_the_open_case() {
        // When
        offered(sam, ASHDOWN);

        // Then
        as(Who.learner(sam)).get("/v1/advocacy/referrals").then().body("items.size()", equalTo(1));
        String id = as(Who.learner(sam)).get(address).path("referralId");
        referral(Who.learner(sam), id)
                .body("signals.signal", contains("LEARNER", "TEAM"))
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void the_learner_returns() {
        // Given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        // When, Then
        returned(kit, "\"" + today.plusDays(1) + "\"").statusCode(422);
        returned(Who.learner(sam), "\"" + today + "\"").statusCode(403);
        returned(kit, "\"" + today + "\"").statusCode(200).body("returnedOn", equalTo(today.toString()));
        returned(kit, "null").statusCode(200);
        close(kit, address, "RETURNED").statusCode(200);
    }

    @Test
    void everybody_lists_their_own() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        String other = aCase(lee, anAdvocate(ASHDOWN, 1));
        String id = address.substring(address.lastIndexOf('/') + 1);
        String otherId = other.substring(other.lastIndexOf('/') + 1);

        // When, Then
        as(Who.learner(sam)).get(CASES).then().body("items.id", contains(id));
        as(kit).get(CASES).then().body("items.id", contains(id));
        as(supervisor(ASHDOWN)).queryParam("limit", 200).get(CASES).then().body("items.id", hasItems(id, otherId));
        String next = as(supervisor(ASHDOWN)).queryParam("limit", 1).get(CASES).path("next");
        as(supervisor(ASHDOWN)).queryParam("cursor", next).get(CASES).then().body("items.id", hasItem(id));
        as(kit).queryParam("cursor", next).get(CASES).then().statusCode(400);
    }

    private ValidatableResponse log(Tokens caller, String body) {
        return as(caller, body).post(address + "/contacts").then();
    }

    private ValidatableResponse returned(Tokens caller, String day) {
        return as(caller, "{\"returnedOn\": " + day + "}")
                .post(address + "/return")
                .then();
    }
}
