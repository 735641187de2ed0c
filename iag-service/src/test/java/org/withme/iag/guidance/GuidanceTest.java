package org.withme.iag.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class GuidanceTest {

    private static final Tokens BO = Who.staff("Bo Finch", "adviser", ASHDOWN);

    @Test
    void I3_guidance_starts_from_an_ambition() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String turbines = ambition(sam, "Turbines");

        // When
        String session = record(guidance(sam, turbines))
                .statusCode(201)
                .body("kind", equalTo("GUIDANCE"))
                .body("ukprn", equalTo("90000001"))
                .body("actions.status", everyItem(equalTo("NOT_STARTED")))
                .extract()
                .path("id");

        // Then
        as(Who.learner(sam))
                .get("/v1/iag/sessions/{sessionId}", session)
                .then()
                .statusCode(200)
                .body("ambitionId", equalTo(turbines))
                .body("actions.owner", contains("LEARNER", "ADVISER"))
                .body("actions.type", contains(9, 99))
                .body("actions.signpostedTo", contains(98, 3));
        as(BO).queryParam("learnerId", sam).get("/v1/iag/sessions").then().body("items.id", contains(session));
    }

    @Test
    void a_session_needs_whom_and_when() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String turbines = ambition(sam, "Turbines");

        // When, Then
        record("{\"learnerId\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\"}".formatted(sam))
                .statusCode(201)
                .body("kind", equalTo("GUIDANCE"))
                .body("ambitionId", equalTo(turbines))
                .body("channel", nullValue())
                .body("minutes", nullValue())
                .body("summary", nullValue());
        record("{\"learnerId\": \"%s\"}".formatted(sam)).statusCode(422).body("errors.pointer", contains("/heldAt"));
        record("{\"heldAt\": \"2026-03-02T10:00:00Z\"}").statusCode(422).body("errors.pointer", contains("/learnerId"));
    }

    @Test
    void I3_guidance_that_names_no_ambition_starts_from_the_one_that_is_named_first_else_the_latest() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String session = "{\"learnerId\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\"}".formatted(sam);
        ambition(sam, "A bakery");
        String turbines = ambition(sam, "Turbines");
        record(session).body("ambitionId", equalTo(turbines));

        // When
        String nurse = Said.declare(sam, "{\"words\": \"Nursing\", \"first\": true}")
                .extract()
                .path("id");
        ambition(sam, "A band");

        // Then
        record(session).body("ambitionId", equalTo(nurse));
    }

    @Test
    void an_action_needs_what_and_who() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        ambition(sam, "Turbines");

        // When, Then
        record("""
                {"learnerId": "%s", "heldAt": "2026-03-02T10:00:00Z",
                 "actions": [{"summary": "Visit the open day.", "owner": "LEARNER"}]}""".formatted(sam))
                .statusCode(201)
                .body("actions[0].dueOn", nullValue())
                .body("actions[0].status", equalTo("NOT_STARTED"));
    }

    @Test
    void what_it_was_for_travels_with_the_event() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        record(guidance(sam, ambition(sam, "Turbines"))).statusCode(201);

        // Then
        assertThat(TheDatabase.texts(
                        "select effort from outbox where aggregateid = ? and type = 'iag.session-recorded.v1'", sam))
                .containsExactly("guidance-session");
    }

    @Test
    void I3_guidance_without_an_ambition_is_refused_and_says_what_to_do() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        record(guidance(sam, "x").replace("\"ambitionId\": \"x\",", ""))
                .statusCode(422)
                .body("type", endsWith("/problems/no-ambition"))
                .body("errors", contains(Broken.at("/ambitionId", GateRule.GUIDANCE_WITHOUT_AMBITION)));
        assertThat(sessions(sam)).isEmpty();
    }

    @Test
    void I3_another_learners_ambition_one_that_was_let_go_and_an_unknown_one_are_refused_alike() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID ali = aLearner().at(ASHDOWN).exists();
        String over = ambition(sam, "Over");
        as(Who.learner(sam), "{}")
                .post("/v1/iag/ambitions/{ambitionId}/let-go", over)
                .then()
                .statusCode(200);

        // When, Then
        for (String foreign :
                List.of(ambition(ali, "Ali's"), over, UUID.randomUUID().toString())) {
            record(guidance(sam, foreign))
                    .statusCode(422)
                    .body("type", endsWith("/problems/no-ambition"))
                    .body("errors.pointer", contains("/ambitionId"));
        }
    }

    @Test
    void I3_a_first_conversation_starts_I_dont_know_yet_as_a_proposal() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        String ambition = record(first(sam)).statusCode(201).extract().path("ambitionId");

        // Then
        as(Who.learner(sam))
                .get("/v1/iag/ambitions/{ambitionId}", ambition)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("kind", equalTo("DONT_KNOW_YET"))
                .body("words", nullValue());
        assertThat(published(ambition)).containsExactly("iag.session-recorded.v1");
    }

    @Test
    void I2_what_was_proposed_is_the_learners_once_they_say_so() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String ambition = record(first(sam)).extract().path("ambitionId");

        // When
        as(Who.learner(sam), "{\"kind\": \"AMBITION\", \"words\": \"A bakery\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", ambition)
                .then()
                .statusCode(200)
                .body("state", equalTo("ALIVE"));

        // Then
        assertThat(published(ambition)).containsExactly("iag.session-recorded.v1", "iag.ambition-declared.v1");
    }

    @Test
    void I3_there_is_one_first_conversation() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        record(first(sam)).statusCode(201);
        record(first(sam))
                .statusCode(422)
                .body("type", endsWith("/problems/no-ambition"))
                .body("errors.pointer", contains("/firstConversation"));
    }

    @Test
    void I3_a_plain_enquiry_is_never_gated_and_is_linked_later() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String session = record(enquiry(sam)).statusCode(201).extract().path("id");
        String turbines = ambition(sam, "Turbines");
        String tag = as(BO).get("/v1/iag/sessions/{sessionId}", session).header("ETag");

        // When
        link(session, tag, turbines).statusCode(200).body("ambitionId", equalTo(turbines));

        // Then
        link(session, tag, turbines).statusCode(412);
        link(session, "*", turbines).statusCode(409).body("type", endsWith("/problems/session-already-linked"));
        String other = record(enquiry(sam)).extract().path("id");
        link(other, "*", UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors", contains(Broken.at("/ambitionId", GateRule.NOT_AN_OPEN_AMBITION)));
    }

    @Test
    void I5_every_gap_of_a_session_is_named() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        record("""
                {"learnerId": "%s", "ambitionId": "%s", "channel": 11, "minutes": 0, "heldAt": "2199-01-01T00:00:00Z",
                 "summary": " ", "actions": [{"type": 17, "signpostedTo": 2}, null]}""".formatted(sam, ambition(sam, "Turbines")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/channel",
                                "/minutes",
                                "/heldAt",
                                "/summary",
                                "/actions/0/summary",
                                "/actions/0/owner",
                                "/actions/0/type",
                                "/actions/0/signpostedTo",
                                "/actions/1"));
        record("{\"channel\": 1}").statusCode(422).body("errors.pointer", contains("/learnerId"));
        record("{\"channel\": \"phone\"}").statusCode(400);
    }

    @Test
    void the_learner_moves_their_own_actions_and_the_adviser_all() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        var session = record(guidance(sam, ambition(sam, "Turbines"))).extract();
        String mine = "/v1/iag/sessions/" + session.path("id") + "/actions/" + session.path("actions[0].id");
        String theirs = "/v1/iag/sessions/" + session.path("id") + "/actions/" + session.path("actions[1].id");
        String tag = as(Who.learner(sam)).get(mine).header("ETag");

        // When
        move(Who.learner(sam), mine, tag, "COMPLETED").statusCode(200).body("status", equalTo("COMPLETED"));

        // Then
        move(Who.learner(sam), mine, tag, "IN_PROGRESS").statusCode(412);
        move(Who.learner(sam), theirs, "*", "COMPLETED")
                .statusCode(409)
                .body("type", endsWith("/problems/action-of-another"));
        move(BO, theirs, "*", "IN_PROGRESS").statusCode(200);
        as(BO, "{\"status\": \"COMPLETED\"}").patch(theirs).then().statusCode(428);
        as(BO, "{}").header("If-Match", "*").patch(theirs).then().statusCode(422);
        as(BO, "{\"status\": \"SORT_OF\"}")
                .header("If-Match", "*")
                .patch(theirs)
                .then()
                .statusCode(400);
    }

    @Test
    void an_action_is_reached_through_its_own_session_only() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String turbines = ambition(sam, "Turbines");
        String one = record(guidance(sam, turbines)).extract().path("id");
        String action = record(guidance(sam, turbines)).extract().path("actions[0].id");

        // When, Then
        as(BO).get("/v1/iag/sessions/{one}/actions/{action}", one, action)
                .then()
                .statusCode(404);
        move(BO, "/v1/iag/sessions/" + one + "/actions/" + action, "*", "COMPLETED")
                .statusCode(404);
    }

    @Test
    void a_college_reads_what_its_own_advisers_recorded() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();
        String session =
                record(guidance(sam, ambition(sam, "Turbines"))).extract().path("id");
        Tokens elsewhere = Who.staff("Else", "adviser", BRACKENFELL);

        // When, Then
        as(elsewhere).get("/v1/iag/sessions/{sessionId}", session).then().statusCode(404);
        as(elsewhere)
                .queryParam("learnerId", sam)
                .get("/v1/iag/sessions")
                .then()
                .body("items", hasSize(0));
        as(elsewhere, "{\"ambitionId\": \"" + UUID.randomUUID() + "\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/sessions/{sessionId}", session)
                .then()
                .statusCode(404);
        as(Who.learner(sam)).get("/v1/iag/sessions").then().body("items.id", contains(session));
    }

    @Test
    void L5_through_the_grace_period_the_conversation_after_leaving_can_be_recorded() {
        UUID lately = aLearner().leftOn(LocalDate.now().minusDays(30), ASHDOWN).exists();
        UUID longAgo =
                aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN).exists();
        record(guidance(lately, ambition(lately, "Turbines"))).statusCode(201);
        record(guidance(longAgo, ambition(longAgo, "Turbines"))).statusCode(404);
    }

    @Test
    void the_same_key_records_once() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String body = guidance(sam, ambition(sam, "Turbines"));
        String key = UUID.randomUUID().toString();

        // When
        String first = recordWith(key, body).statusCode(201).extract().path("id");
        String again = recordWith(key, body).statusCode(201).extract().path("id");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(sessions(sam)).hasSize(1);
    }

    private static ValidatableResponse record(String body) {
        return Said.record("Bo Finch", ASHDOWN, body);
    }

    private static ValidatableResponse recordWith(String key, String body) {
        return as(BO, body)
                .header("Idempotency-Key", key)
                .post("/v1/iag/sessions")
                .then();
    }

    private static ValidatableResponse link(String session, String tag, String ambition) {
        return as(BO, "{\"ambitionId\": \"" + ambition + "\"}")
                .header("If-Match", tag)
                .patch("/v1/iag/sessions/{sessionId}", session)
                .then();
    }

    private static ValidatableResponse move(Tokens who, String action, String tag, String status) {
        return as(who, "{\"status\": \"" + status + "\"}")
                .header("If-Match", tag)
                .patch(action)
                .then();
    }

    private static String first(UUID learner) {
        return """
                {"learnerId": "%s", "firstConversation": true, "channel": 2, "minutes": 15,
                 "heldAt": "2026-03-02T10:00:00Z", "summary": "Getting to know each other."}""".formatted(learner);
    }

    private static String enquiry(UUID learner) {
        return """
                {"learnerId": "%s", "kind": "ENQUIRY", "channel": 2, "minutes": 5, "heldAt": "2026-03-02T10:00:00Z",
                 "summary": "Where to get the bus pass."}""".formatted(learner);
    }

    private static List<String> sessions(UUID learner) {
        return TheDatabase.texts("select id from guidance_session where learner_id = ?", learner);
    }

    private static List<String> published(String ambition) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'ambitionId' = ? order by version", ambition);
    }
}
