package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.OtherServices.Told;
import org.withme.iag.fixture.Said;
import org.withme.iag.fixture.TheDatabase;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** What other services tell, over the real Kafka, and what becomes of it. */
@QuarkusTest
class FollowUpTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Tokens BO = Who.staff("Bo Finch", "adviser", ASHDOWN);
    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    @Test
    void I10_a_withdrawal_makes_a_contact_due_that_starts_from_the_ambition() {
        // Given
        UUID sam = aLearnerWhoLeft();
        ambition(sam, "A bakery");
        Said.declare(sam, "{\"words\": \"Turbines\", \"occupation\": \"52\", \"first\": true}")
                .statusCode(201);

        // When
        Told cause = OtherServices.withdrew(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN)
                .body("reason", equalTo("WITHDRAWAL"))
                .body("state", equalTo("DUE"))
                .body("startFrom.words", equalTo("Turbines"))
                .body("startFrom.occupation", equalTo("52")));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
        assertThat(TheDatabase.read(
                        "select payload ->> 'causedBy' from outbox where aggregateid = ?"
                                + " and type = 'iag.follow-up-due.v1'",
                        sam))
                .containsExactly(cause.id().toString());
    }

    @Test
    void a_learner_who_said_nothing_yet_is_contacted_too() {
        UUID sam = aLearnerWhoLeft();
        OtherServices.breakStarted(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("reason", equalTo("BREAK")).body("startFrom", nullValue()));
    }

    @Test
    void the_same_event_twice_makes_one_contact_due() {
        // Given
        UUID sam = aLearnerWhoLeft();

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish().publish();
        OtherServices.breakStarted(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(sam)).containsExactlyInAnyOrder("WITHDRAWAL", "BREAK"));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(2);
    }

    @Test
    void events_that_overtake_each_other_take_effect_in_their_order() {
        // Given
        UUID sam = aLearnerWhoLeft();
        Told withdrew = OtherServices.withdrew(sam, ASHDOWN);
        Told corrected = OtherServices.withdrawalCorrected(sam, ASHDOWN);
        Told onBreak = OtherServices.breakStarted(sam, ASHDOWN);

        // When
        onBreak.publish();
        corrected.publish();
        withdrew.publish();

        // Then
        eventually(() -> assertThat(states(sam)).containsExactlyInAnyOrder("WITHDRAWAL CANCELLED", "BREAK DUE"));
        assertThat(events(sam, "iag.follow-up-cancelled.v1")).hasSize(1);
    }

    @Test
    void a_withdrawal_can_be_heard_before_the_learner_is_known() {
        // Given
        UUID sam = aLearner().exists();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));
        of(Who.learner(sam), sam, ASHDOWN).body("reason", equalTo("WITHDRAWAL"));

        // When
        OtherServices.atCollege(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN).body("reason", equalTo("WITHDRAWAL")));
    }

    @Test
    void what_cannot_be_understood_is_parked_and_others_go_on() {
        // Given
        UUID sam = aLearnerWhoLeft();
        UUID kim = aLearnerWhoLeft();
        UUID ali = aLearnerWhoLeft();

        // When
        OtherServices.withdrew(sam, ASHDOWN).saying("{\"class\": \"LEFT\"}").publish();
        OtherServices.withdrew(kim, ASHDOWN).as("learner.withdrew.v2").publish();
        OtherServices.withdrew(ali, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(ali)).containsExactly("WITHDRAWAL"));
        eventually(() -> as(OPERATOR)
                .queryParam("limit", 200)
                .get("/v1/operations/iag-service/parked-streams")
                .then()
                .body("items.stream", hasItems(sam.toString(), kim.toString())));
        assertThat(reasons(sam)).isEmpty();
        assertThat(reasons(kim)).isEmpty();
    }

    @Test
    void a_corrected_withdrawal_needs_no_contact() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));

        // When
        OtherServices.withdrawalCorrected(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(states(sam)).containsExactly("WITHDRAWAL CANCELLED"));
        assertThat(mine(BO, sam)).isNull();
        assertThat(events(sam, "iag.follow-up-cancelled.v1")).hasSize(1);
    }

    @Test
    void a_correction_at_one_college_says_nothing_about_another() {
        // Given
        UUID sam = aLearnerWhoLeft();

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish();
        OtherServices.withdrew(sam, BRACKENFELL).publish();
        OtherServices.withdrawalCorrected(sam, BRACKENFELL).publish();

        // Then
        eventually(() -> assertThat(states(sam)).containsExactlyInAnyOrder("WITHDRAWAL DUE", "WITHDRAWAL CANCELLED"));
        of(BO, sam, ASHDOWN).body("ukprn", equalTo("90000001"));
    }

    @Test
    void I10_somebody_who_comes_back_is_welcomed_by_a_college_where_they_are() {
        // Given
        UUID sam = aLearner().at(BRACKENFELL).exists();

        // When
        OtherServices.returned(sam).publish();

        // Then
        Tokens there = Who.staff("Else", "adviser", BRACKENFELL);
        eventually(() ->
                of(there, sam, BRACKENFELL).body("reason", equalTo("RETURN")).body("ukprn", nullValue()));
        assertThat(mine(BO, sam)).isNull();
    }

    @Test
    void I10_nobody_is_contacted_who_asked_not_to_be() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.doNotContact(sam, true).publish();
        eventually(() -> assertThat(asksNotToBeContacted(sam)).isTrue());

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));
        String id = TheDatabase.read("select id from follow_up where learner_id = ?", sam)
                .get(0);
        assertThat(mine(BO, sam)).isNull();
        as(BO).get("/v1/iag/follow-ups/{id}", id).then().statusCode(404);
        as(BO, "{}").post("/v1/iag/follow-ups/{id}/completion", id).then().statusCode(404);
        of(Who.learner(sam), sam, ASHDOWN).body("suspended", equalTo(true));
        assertThat(events(sam, "iag.follow-up-due.v1")).isEmpty();
    }

    @Test
    void I10_once_the_learner_lifts_it_the_contact_is_due() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.doNotContact(sam, true).publish();
        eventually(() -> assertThat(asksNotToBeContacted(sam)).isTrue());
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));

        // When
        OtherServices.doNotContact(sam, false).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN).body("suspended", equalTo(false)));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void a_contact_that_is_due_already_disappears_when_the_learner_asks_for_it() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));

        // When
        OtherServices.doNotContact(sam, true).publish();

        // Then
        eventually(() -> assertThat(mine(BO, sam)).isNull());
    }

    @Test
    void the_contact_is_made_and_links_its_session() {
        // Given
        UUID sam = aLearnerWhoLeft();
        UUID ali = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));
        String id = mine(BO, sam);
        String session = session(sam);

        // When
        complete(id, "{\"sessionId\": \"" + session(ali) + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/sessionId"));
        complete(id, "{\"sessionId\": \"" + session + "\"}").statusCode(200).body("state", equalTo("DONE"));

        // Then
        complete(id, "{}").statusCode(409).body("type", endsWith("/problems/follow-up-not-due"));
        assertThat(mine(BO, sam)).isNull();
        of(Who.learner(sam), sam, ASHDOWN).body("sessionId", equalTo(session));
        assertThat(TheDatabase.read(
                        "select effort from outbox where aggregateid = ? and type = 'iag.follow-up-done.v1'", sam))
                .containsExactly("follow-up");
    }

    @Test
    void another_college_and_another_learner_find_nothing() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));
        String id = mine(BO, sam);
        Tokens elsewhere = Who.staff("Else", "adviser", BRACKENFELL);

        // When, Then
        as(elsewhere).get("/v1/iag/follow-ups/{id}", id).then().statusCode(404);
        as(elsewhere, "{}")
                .post("/v1/iag/follow-ups/{id}/completion", id)
                .then()
                .statusCode(404);
        as(Who.learner(aLearner().exists()))
                .get("/v1/iag/follow-ups")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static UUID aLearnerWhoLeft() {
        return aLearner().leftOn(LocalDate.now().minusDays(5), ASHDOWN).exists();
    }

    /** The follow-up of this learner, as somebody reads it who finds it in their list. */
    private static ValidatableResponse of(Tokens who, UUID learner, College college) {
        String id = mine(who, learner);
        assertThat(id).as("a follow-up of %s at %s", learner, college).isNotNull();
        return as(who).get("/v1/iag/follow-ups/{id}", id).then().statusCode(200);
    }

    /** Null if it is not in their list. */
    private static String mine(Tokens who, UUID learner) {
        String cursor = null;
        do {
            var request = as(who).queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/iag/follow-ups")
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.findAll { it.learnerId == '" + learner + "' }.id");
            if (!found.isEmpty()) {
                return found.get(0);
            }
            cursor = page.path("next");
        } while (cursor != null);
        return null;
    }

    private static ValidatableResponse complete(String id, String body) {
        return as(BO, body).post("/v1/iag/follow-ups/{id}/completion", id).then();
    }

    private static String session(UUID learner) {
        return Said.record("Bo Finch", ASHDOWN, guidance(learner, ambition(learner, "Turbines")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static boolean asksNotToBeContacted(UUID learner) {
        return !TheDatabase.read("select 1 from do_not_contact where learner_id = ? and standing", learner)
                .isEmpty();
    }

    private static List<String> reasons(UUID learner) {
        return TheDatabase.read("select reason from follow_up where learner_id = ?", learner);
    }

    private static List<String> states(UUID learner) {
        return TheDatabase.read("select reason || ' ' || state from follow_up where learner_id = ?", learner);
    }

    private static List<String> events(UUID learner, String type) {
        return TheDatabase.read("select id from outbox where aggregateid = ? and type = ?", learner, type);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }
}
