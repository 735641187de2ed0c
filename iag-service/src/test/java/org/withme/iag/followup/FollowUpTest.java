package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.followup.FollowUpFixture.BO;
import static org.withme.iag.followup.FollowUpFixture.aLearnerWhoLeft;
import static org.withme.iag.followup.FollowUpFixture.events;
import static org.withme.iag.followup.FollowUpFixture.eventually;
import static org.withme.iag.followup.FollowUpFixture.mine;
import static org.withme.iag.followup.FollowUpFixture.of;
import static org.withme.iag.followup.FollowUpFixture.reasons;
import static org.withme.iag.followup.FollowUpFixture.states;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.ForeignEvent;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** What other services tell, over the real Kafka, and which contacts become due. */
@QuarkusTest
class FollowUpTest {

    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    @Test
    void I10_a_withdrawal_makes_a_contact_due_that_starts_from_the_ambition() {
        // Given
        UUID sam = aLearnerWhoLeft();
        ambition(sam, "A bakery");
        Said.declare(sam, "{\"words\": \"Turbines\", \"occupation\": \"52\", \"first\": true}")
                .statusCode(201);

        // When
        ForeignEvent cause = OtherServices.withdrew(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN)
                .body("reason", equalTo("WITHDRAWAL"))
                .body("state", equalTo("DUE"))
                .body("startFrom.words", equalTo("Turbines"))
                .body("startFrom.occupation", equalTo("52")));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
        assertThat(TheDatabase.texts(
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
    void the_same_event_twice_counts_once() {
        // Given
        UUID sam = aLearnerWhoLeft();

        // When
        OtherServices.withdrew(sam, ASHDOWN).publish().publish();
        OtherServices.breakStarted(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(sam)).containsExactlyInAnyOrder("WITHDRAWAL", "BREAK"));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void events_that_overtake_each_other_take_effect_in_their_order() {
        // Given
        UUID sam = aLearnerWhoLeft();
        ForeignEvent withdrew = OtherServices.withdrew(sam, ASHDOWN);
        ForeignEvent corrected = OtherServices.withdrawalCorrected(sam, ASHDOWN);
        ForeignEvent onBreak = OtherServices.breakStarted(sam, ASHDOWN);

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
    void the_end_of_a_break_needs_no_contact_any_more() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        OtherServices.breakStarted(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("reason", equalTo("BREAK")));

        // When
        OtherServices.breakEnded(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(states(sam)).containsExactly("BREAK CANCELLED"));
        assertThat(mine(BO, sam)).isNull();
        assertThat(events(sam, "iag.follow-up-cancelled.v1")).hasSize(1);
    }

    @Test
    void I10_a_completion_makes_a_contact_due() {
        // Given
        UUID sam = aLearnerWhoLeft();
        ambition(sam, "Turbines");

        // When
        OtherServices.completed(sam, ASHDOWN).publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN)
                .body("reason", equalTo("COMPLETION"))
                .body("startFrom.words", equalTo("Turbines")));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void whoever_finished_and_enrolled_again_at_the_college_needs_no_asking() {
        // Given
        UUID sam = aLearnerWhoLeft();
        OtherServices.completed(sam, ASHDOWN).publish();
        eventually(() -> of(BO, sam, ASHDOWN).body("reason", equalTo("COMPLETION")));

        // When
        OtherServices.atCollege(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(mine(BO, sam)).isNull());
        of(Who.learner(sam), sam, ASHDOWN).body("state", equalTo("DUE"));
    }
}
