package org.withme.advocate.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.CASES;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.change;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.LearnerFixture.leaves;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        log(kit, "{\"channel\": \"PIGEON\", \"happenedAt\": \"2999-01-01T00:00:00Z\", \"note\": \"\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/channel", "/reached", "/happenedAt", "/note"));
        log(Who.learner(sam), A_CALL).statusCode(403);
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
        change(kit, address, "reopening", "{}").statusCode(200);

        // Then
        log(kit, A_CALL.replace("TELEPHONE", "IN_PERSON")).statusCode(409);
    }

    @Test
    void V5_the_learner_the_advocate_and_the_supervisor_read_and_add_notes_and_the_learner_contests() {
        // Given
        String first = note(kit, "{\"words\": \"We look at evening courses.\"}")
                .statusCode(201)
                .body("capacity", equalTo("advocate"))
                .extract()
                .path("id");

        // When
        note(Who.learner(sam), "{\"words\": \"  I said day courses. \", \"about\": \"" + first + "\"}")
                .statusCode(201)
                .body("capacity", equalTo("learner"));
        note(supervisor(ASHDOWN), "{\"words\": \"Read.\"}")
                .statusCode(201)
                .body("capacity", equalTo("case-supervisor"));

        // Then
        for (Tokens reader : new Tokens[] {kit, Who.learner(sam), supervisor(ASHDOWN)}) {
            as(reader)
                    .get(address + "/notes")
                    .then()
                    .body("items.words", contains("We look at evening courses.", "  I said day courses. ", "Read."))
                    .body("items[1].about", equalTo(first));
        }
        String next = as(kit).queryParam("limit", 2).get(address + "/notes").path("next");
        as(kit).queryParam("cursor", next).get(address + "/notes").then().body("items.words", contains("Read."));
        note(kit, "{\"words\": \" \"}").statusCode(422);
    }

    @Test
    void V5_nobody_else_gets_in() {
        Tokens[] strangers = {
            anAdvocate(ASHDOWN, 3),
            anAdvocate(BRACKENFELL, 3),
            supervisor(BRACKENFELL),
            Who.learner(UUID.randomUUID()),
            Who.staff("Kit but elsewhere", "advocate", BRACKENFELL)
        };
        for (Tokens stranger : strangers) {
            as(stranger).get(address).then().statusCode(404);
            as(stranger).get(address + "/notes").then().statusCode(404);
            as(stranger).get(address + "/contacts").then().statusCode(404);
            as(stranger).get(address + "/plan").then().statusCode(404);
            note(stranger, "{\"words\": \"Hello\"}").statusCode(404);
            as(stranger, "{\"outcome\": \"RESOLVED\"}")
                    .header("If-Match", "*")
                    .post(address + "/closing")
                    .then()
                    .statusCode(404);
        }
        as(Who.staff("A tutor", "tutor", ASHDOWN)).get(address).then().statusCode(403);
        as(Who.staff("The DSL", "dsl", ASHDOWN)).get(address).then().statusCode(403);
    }

    @Test
    void V6_what_belongs_to_a_case_is_reached_through_it_only() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        String other = aCase(lee, kit);
        String note = note(kit, "{\"words\": \"Sam's\"}").extract().path("id");
        String contact = log(kit, A_CALL).extract().path("id");

        // When, Then
        as(kit).get(address + "/notes/" + note).then().statusCode(200);
        as(kit).get(address + "/contacts/" + contact).then().statusCode(200);
        as(kit).get(other + "/notes/" + note).then().statusCode(404);
        as(kit).get(other + "/contacts/" + contact).then().statusCode(404);
        as(kit, "{\"words\": \"Lee's\", \"about\": \"" + note + "\"}")
                .post(other + "/notes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("V6"));
    }

    @Test
    void W1_the_words_come_before_the_writing() {
        as(Who.learner(sam))
                .get(address)
                .then()
                .body("beforeYouWrite.readBy", hasItem("the case supervisor of the college"))
                .body("beforeYouWrite.words", hasItem(containsString("Nobody may be watching")))
                .body("beforeYouWrite.words", hasItem(containsString("must be passed on")))
                .body("beforeYouWrite.safeguarding", equalTo("/v1/colleges/90000001/safeguarding"));
    }

    @Test
    void the_plan_is_in_the_learners_words_and_only_they_write_it() {
        // Given
        String words = "  Zurück — nach Ashdown.\n";
        String tag = as(Who.learner(sam))
                .get(address + "/plan")
                .then()
                .body("words", nullValue())
                .extract()
                .header("ETag");

        // When
        as(Who.learner(sam), "{\"words\": \"  Zurück — nach Ashdown.\\n\"}")
                .header("If-Match", tag)
                .put(address + "/plan")
                .then()
                .statusCode(200);

        // Then
        as(kit).get(address + "/plan").then().body("words", equalTo(words));
        as(Who.learner(sam), "{\"words\": \"x\"}")
                .header("If-Match", tag)
                .put(address + "/plan")
                .then()
                .statusCode(412);
        as(Who.learner(sam), "{\"words\": \"x\"}").put(address + "/plan").then().statusCode(428);
        as(Who.learner(sam), "{}")
                .header("If-Match", "*")
                .put(address + "/plan")
                .then()
                .statusCode(422);
        as(kit, "{\"words\": \"x\"}")
                .header("If-Match", "*")
                .put(address + "/plan")
                .then()
                .statusCode(403);
    }

    @Test
    void a_case_rests_and_goes_on() {
        // Given
        log(kit, A_CALL).statusCode(201);

        // When, Then
        change(Who.learner(sam), address, "pause", PAUSE).statusCode(200).body("state", equalTo("PAUSED"));
        change(kit, address, "pause", PAUSE).statusCode(409);
        change(kit, address, "pause", "{}").statusCode(422);
        log(kit, A_CALL).statusCode(409).body("type", endsWith("/problems/case-paused"));
        change(kit, address, "resumption", "{}").statusCode(200).body("state", equalTo("ACTIVE"));
        change(kit, address, "resumption", "{}").statusCode(409);
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
        change(Who.learner(sam), address, "reopening", "{}").statusCode(200).body("state", equalTo("REOPENED"));
        change(kit, address, "reopening", "{}").statusCode(409).body("type", endsWith("/problems/case-not-closed"));
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(1));
        log(kit, A_CALL).statusCode(201);
        as(kit).get(address).then().body("state", equalTo("ACTIVE")).body("outcome", nullValue());
    }

    @Test
    void a_learner_ends_their_case_at_any_moment() {
        close(Who.learner(sam), address, "RESOLVED").statusCode(422).body("errors.code", contains("not-yours-to-say"));
        close(Who.learner(sam), address, "LEARNER_ENDED").statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void V1_a_case_is_not_reopened_beyond_capacity() {
        // Given
        Tokens lou = anAdvocate(ASHDOWN, 1);
        String first = aCase(aLearner().at(ASHDOWN).id(), lou);
        close(lou, first, "RESOLVED").statusCode(200);
        aCase(aLearner().at(ASHDOWN).id(), lou);

        // When, Then
        change(lou, first, "reopening", "{}").statusCode(409).body("type", endsWith("/problems/at-capacity"));
    }

    @Test
    void V2_a_case_is_not_reopened_beside_another() {
        // Given
        close(kit, address, "RESOLVED").statusCode(200);
        waiting(sam);

        // When, Then
        change(kit, address, "reopening", "{}")
                .statusCode(409)
                .body("type", endsWith("/problems/advocacy-already-open"));
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
        returned(kit, "null").statusCode(422);
        returned(Who.learner(sam), "\"" + today + "\"").statusCode(403);
        returned(kit, "\"" + today + "\"").statusCode(200).body("returnedOn", equalTo(today.toString()));
        returned(kit, "\"" + today + "\"").statusCode(200);
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

    private ValidatableResponse returned(Tokens caller, String day) {
        return as(caller, "{\"returnedOn\": " + day + "}")
                .post(address + "/return")
                .then();
    }
}
