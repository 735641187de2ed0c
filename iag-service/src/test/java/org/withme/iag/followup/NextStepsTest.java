package org.withme.iag.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.followup.FollowUpFixture.BO;
import static org.withme.iag.followup.FollowUpFixture.complete;
import static org.withme.iag.followup.FollowUpFixture.events;
import static org.withme.iag.followup.FollowUpFixture.eventually;
import static org.withme.iag.followup.FollowUpFixture.mine;
import static org.withme.iag.followup.FollowUpFixture.of;
import static org.withme.iag.followup.FollowUpFixture.reasons;
import static org.withme.iag.followup.FollowUpFixture.states;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("The conversation about the next steps after a result")
class NextStepsTest {

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Test
    void a_result_makes_a_contact_due_that_starts_from_the_ambition() {
        // Given
        ambition(sam, "Turbines");

        // When
        OtherServices.resultPublished(sam, ASHDOWN).publish().publish();

        // Then
        eventually(() -> of(BO, sam, ASHDOWN)
                .body("reason", equalTo("RESULT"))
                .body("ukprn", equalTo(ASHDOWN.ukprn()))
                .body("startFrom.words", equalTo("Turbines")));
        assertThat(events(sam, "iag.follow-up-due.v1")).hasSize(1);
    }

    @Test
    void results_in_a_row_are_one_conversation_and_a_later_one_another() {
        // Given
        ambition(sam, "Turbines");
        OtherServices.resultPublished(sam, ASHDOWN).publish();
        OtherServices.resultPublished(sam, ASHDOWN).publish();
        eventually(() -> assertThat(heard()).isEqualTo("2"));
        assertThat(states(sam)).containsExactly("RESULT DUE");

        // When
        complete(mine(BO, sam), "{\"outcome\": \"SPOKEN_WITH\"}").statusCode(200);
        OtherServices.resultPublished(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(states(sam)).containsExactlyInAnyOrder("RESULT DONE", "RESULT DUE"));
    }

    @Test
    void without_an_ambition_there_is_nothing_that_steps_lead_to() {
        // Given
        String turbines = ambition(sam, "Turbines");
        as(Who.learner(sam), "{}")
                .post("/v1/iag/ambitions/{ambitionId}/let-go", turbines)
                .then()
                .statusCode(200);

        // When
        OtherServices.resultPublished(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(heard()).isEqualTo("1"));
        assertThat(reasons(sam)).isEmpty();
    }

    @Test
    void a_result_under_an_absorbed_id_counts_for_the_ambition_of_the_person() {
        // Given
        UUID absorbed = aLearner().at(ASHDOWN).exists();
        ambition(sam, "Turbines");
        OtherServices.merged(sam, absorbed).publish();
        eventually(() -> assertThat(TheDatabase.texts("select surviving_learner(?)", absorbed))
                .containsExactly(sam.toString()));

        // When
        OtherServices.resultPublished(absorbed, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(reasons(sam)).containsExactly("RESULT"));
    }

    /** Null while nothing was. */
    private String heard() {
        return TheDatabase.texts(
                        "select max(version) from inbox_stream where stream = ? and topic = 'assessment-events'", sam)
                .get(0);
    }
}
