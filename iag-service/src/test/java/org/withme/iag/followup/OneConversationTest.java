package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.followup.FollowUpFixture.BO;
import static org.withme.iag.followup.FollowUpFixture.aLearnerWhoLeft;
import static org.withme.iag.followup.FollowUpFixture.aLearnerWhoLeftForGood;
import static org.withme.iag.followup.FollowUpFixture.complete;
import static org.withme.iag.followup.FollowUpFixture.events;
import static org.withme.iag.followup.FollowUpFixture.eventually;
import static org.withme.iag.followup.FollowUpFixture.mine;
import static org.withme.iag.followup.FollowUpFixture.of;
import static org.withme.iag.followup.FollowUpFixture.reasons;
import static org.withme.iag.followup.FollowUpFixture.session;
import static org.withme.iag.followup.FollowUpFixture.states;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** One open contact for one person, with who looks after it, what was tried and what came of it beside each other. */
@QuarkusTest
class OneConversationTest {

    private static final Tokens COLLEAGUE = Who.staff("Cy Wren", "adviser", ASHDOWN);

    @Test
    void several_reasons_are_one_open_contact() {
        // Given
        UUID sam = aLearnerWhoLeft();
        ambition(sam, "Turbines");
        OtherServices.resultPublished(sam, ASHDOWN).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactly("RESULT"));

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN).body("reasons", contains("RESULT", "WITHDRAWAL")));
        assertThat(states(sam)).containsExactly("RESULT DUE");
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void a_reason_that_lapses_leaves_the_contact_to_the_others() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        OtherServices.breakStarted(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("reasons", contains("WITHDRAWAL", "BREAK")));

        // When
        OtherServices.withdrawalCorrected(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN)
                .body("state", equalTo("DUE"))
                .body("reason", equalTo("BREAK"))
                .body("reasons", contains("BREAK")));
        assertThat(events(sam, "iag.follow-up-cancelled.v1")).isEmpty();
    }

    @Test
    void who_came_back_and_left_before_is_one_line_for_the_college_and_one_conversation_settles_both() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        OtherServices.returned(sam).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactlyInAnyOrder("WITHDRAWAL", "RETURN"));

        // When
        of(BO, sam, ASHDOWN).body("reason", equalTo("WITHDRAWAL"));
        complete(mine(BO, sam), "{\"outcome\": \"SPOKEN_WITH\"}").statusCode(200);

        // Then
        assertThat(mine(BO, sam)).isNull();
        assertThat(states(sam)).containsExactlyInAnyOrder("WITHDRAWAL DONE", "RETURN DONE");
    }

    @Test
    void nothing_said_is_not_done() {
        // Given
        UUID sam = aLearnerWhoLeft();
        String id = dueFor(sam);

        // When, Then
        complete(id, "{}").statusCode(422).body("errors", contains(Broken.at("/outcome", FollowUpRule.NO_OUTCOME)));
        complete(id, "{\"outcome\": \"NOT_REACHED\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/outcome", FollowUpRule.NO_ATTEMPT)));
        complete(id, "{\"outcome\": \"NOT_NEEDED\", \"sessionId\": \"" + session(sam) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/sessionId", FollowUpRule.SESSION_WITHOUT_SPEAKING)));
        of(BO, sam, ASHDOWN).body("state", equalTo("DUE")).body("outcome", nullValue());
        complete(id, "{\"outcome\": \"WANTED_NOTHING\"}").statusCode(200).body("outcome", equalTo("WANTED_NOTHING"));
        assertThat(TheDatabase.texts(
                        "select payload ->> 'outcome' from outbox where aggregateid = ? and type = 'iag.follow-up-done.v1'",
                        sam))
                .containsExactly("WANTED_NOTHING");
    }

    @Test
    void an_attempt_that_did_not_reach_anybody_leaves_the_contact_due_and_is_told() {
        // Given
        UUID sam = aLearnerWhoLeft();
        agrees(sam, "telephone");
        String id = dueFor(sam);

        // When
        tries(id, "{\"way\": \"TELEPHONE\"}")
                .statusCode(200)
                .body("state", equalTo("DUE"))
                .body("takenBy", equalTo(Who.subjectOf("Bo Finch")))
                .body("attempts.way", contains("TELEPHONE"));

        // Then
        of(Who.learner(sam), sam, ASHDOWN)
                .body("attempts.way", contains("TELEPHONE"))
                .body("attempts[0].triedAt", notNullValue());
        assertThat(events(sam, "iag.follow-up-attempted.v1")).hasSize(1);
        tries(id, "{}").statusCode(422).body("errors", contains(Broken.at("/way", FollowUpRule.NO_WAY)));
        tries(id, "{\"way\": \"TEXT\", \"triedAt\": \"" + Instant.now().plusSeconds(3600) + "\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/triedAt", FollowUpRule.TRIED_IN_THE_FUTURE)));
        complete(id, "{\"outcome\": \"NOT_REACHED\"}").statusCode(200).body("outcome", equalTo("NOT_REACHED"));
        tries(id, "{\"way\": \"TELEPHONE\"}").statusCode(409).body("type", endsWith("/problems/follow-up-not-due"));
    }

    @Test
    void I10_who_has_left_is_tried_only_in_ways_that_they_agreed_to_with_this_college() {
        // Given
        UUID sam = aLearnerWhoLeftForGood();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> assertThat(reasons(sam)).containsExactly("WITHDRAWAL"));
        assertThat(mine(BO, sam)).isNull();
        String id = mine(Who.learner(sam), sam);
        of(Who.learner(sam), sam, ASHDOWN)
                .body("ways.asAtCollege", equalTo(false))
                .body("ways.agreed", empty())
                .body("ways.inWords", containsString("nobody contacts you"));
        tries(id, "{\"way\": \"EMAIL\"}").statusCode(409).body("type", endsWith("/problems/way-not-agreed"));

        // When
        agrees(sam, "email");

        // Then
        of(BO, sam, ASHDOWN)
                .body("ways.agreed", contains("EMAIL"))
                .body("ways.inWords", equalTo("They have left and agreed to: e-mail."));
        of(Who.learner(sam), sam, ASHDOWN).body("ways.inWords", containsString("You agreed to: e-mail"));
        tries(id, "{\"way\": \"TELEPHONE\"}").statusCode(409);
        tries(id, "{\"way\": \"EMAIL\"}").statusCode(200);
    }

    @Test
    void who_is_at_the_college_is_tried_in_the_ways_of_the_college() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        OtherServices.breakStarted(sam, ASHDOWN).publish();

        // When, Then
        eventually(() -> of(BO, sam, ASHDOWN).body("ways.asAtCollege", equalTo(true)));
        tries(mine(BO, sam), "{\"way\": \"TEXT\"}").statusCode(200);
    }

    @Test
    void everybody_sees_who_has_taken_it_and_nobody_takes_it_twice() {
        // Given
        UUID sam = aLearnerWhoLeft();
        String id = dueFor(sam);
        of(BO, sam, ASHDOWN).body("takenBy", nullValue());

        // When
        does(BO, id, "take").statusCode(200).body("takenBy", equalTo(Who.subjectOf("Bo Finch")));
        does(BO, id, "take").statusCode(200);

        // Then
        of(COLLEAGUE, sam, ASHDOWN)
                .body("takenBy", equalTo(Who.subjectOf("Bo Finch")))
                .body("takenAt", notNullValue());
        does(COLLEAGUE, id, "take").statusCode(409).body("type", endsWith("/problems/follow-up-taken"));
        does(COLLEAGUE, id, "release").statusCode(200).body("takenBy", nullValue());
        does(COLLEAGUE, id, "take").statusCode(200).body("takenBy", equalTo(Who.subjectOf("Cy Wren")));
        assertThat(events(sam, "iag.follow-up-taken.v1")).hasSize(2);
        assertThat(events(sam, "iag.follow-up-released.v1")).hasSize(1);
    }

    @Test
    void a_taking_that_is_sent_again_with_its_key_takes_nothing_back_from_a_colleague() {
        // Given
        UUID sam = aLearnerWhoLeft();
        String id = dueFor(sam);
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        takes(id, key).statusCode(200).body("takenBy", equalTo(Who.subjectOf("Bo Finch")));
        does(COLLEAGUE, id, "release").statusCode(200);

        // When
        takes(id, key).statusCode(200);

        // Then
        of(BO, sam, ASHDOWN).body("takenBy", nullValue());
    }

    @Test
    void the_contact_says_where_the_preferred_name_and_the_pronouns_stand_and_keeps_neither() {
        UUID sam = aLearnerWhoLeft();
        dueFor(sam);
        of(BO, sam, ASHDOWN).body("profile", equalTo("/v1/learners/" + sam));
    }

    private static String dueFor(UUID sam) {
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("state", equalTo("DUE")));
        return mine(BO, sam);
    }

    private static ValidatableResponse tries(String id, String body) {
        return as(BO, body).post("/v1/iag/follow-ups/{followUpId}/attempts", id).then();
    }

    private static ValidatableResponse does(Tokens who, String id, String act) {
        return as(who).post("/v1/iag/follow-ups/" + id + "/" + act).then();
    }

    private static ValidatableResponse takes(String id, String key) {
        return as(BO).header("Idempotency-Key", key)
                .post("/v1/iag/follow-ups/{followUpId}/take", id)
                .then();
    }

    private static void agrees(UUID sam, String... scope) {
        TheDatabase.write(
                "insert into consent_grant (consent_id, learner_id, purpose, recipient, scope, given_at)"
                        + " values (?, ?, 'outreach-after-leaving', ?, cast(? as text[]), now())",
                UuidCreator.getTimeOrderedEpoch(),
                sam,
                ASHDOWN.ukprn(),
                "{" + String.join(",", List.of(scope)) + "}");
    }
}
