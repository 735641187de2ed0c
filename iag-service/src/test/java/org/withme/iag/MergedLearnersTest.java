package org.withme.iag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.declare;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Two records turn out to be one person's, and perhaps turn out not to be. */
@QuarkusTest
class MergedLearnersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void I1_what_somebody_said_under_two_ids_is_theirs_under_one_and_goes_back() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID alsoSam = aLearner().at(ASHDOWN).exists();
        declare(sam, "{\"words\": \"Turbines\", \"first\": true}").statusCode(201);
        String bakery = declare(alsoSam, "{\"words\": \"A bakery\", \"first\": true}")
                .extract()
                .path("id");
        Said.record("Bo Finch", ASHDOWN, guidance(alsoSam, bakery)).statusCode(201);

        // When
        OtherServices.merged(sam, alsoSam).publish();

        // Then
        eventually(() -> assertThat(words(sam)).containsExactlyInAnyOrder("Turbines", "A bakery"));
        assertThat(sessions(sam)).hasSize(1);
        as(Who.learner(sam), "{\"first\": true}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", bakery)
                .then()
                .statusCode(200);
        assertThat(first(sam)).containsExactly("A bakery");

        // When
        OtherServices.unmerged(sam, alsoSam).publish();

        // Then
        eventually(() -> assertThat(words(sam)).containsExactly("Turbines"));
        assertThat(words(alsoSam)).containsExactly("A bakery");
        assertThat(sessions(sam)).isEmpty();
    }

    @Test
    void a_contact_that_was_due_under_the_other_id_is_cancelled_under_this_one() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID alsoSam = aLearner().at(ASHDOWN).exists();
        ambition(sam, "Turbines");
        OtherServices.withdrew(alsoSam, ASHDOWN).publish();
        eventually(() -> assertThat(followUps(alsoSam, "state")).containsExactly("DUE"));
        OtherServices.merged(sam, alsoSam).publish();
        eventually(() -> assertThat(followUps(sam, "startFrom.words")).containsExactly("Turbines"));

        // When
        OtherServices.withdrawalCorrected(sam, ASHDOWN).publish();

        // Then
        eventually(() -> assertThat(followUps(sam, "state")).containsExactly("CANCELLED"));
    }

    @Test
    void V4_what_a_no_held_back_is_told_once_it_is_lifted_for_every_record() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID alsoSam = aLearner().at(ASHDOWN).exists();
        OtherServices.merged(sam, alsoSam).publish();
        OtherServices.doNotContact(sam, true).publish();
        OtherServices.doNotContact(alsoSam, true).publish();
        OtherServices.withdrew(sam, ASHDOWN).publish();
        eventually(() -> assertThat(followUps(sam, "suspended")).containsExactly(true));

        // When
        OtherServices.doNotContact(sam, false).publish();
        OtherServices.doNotContact(alsoSam, false).publish();

        // Then
        eventually(() -> assertThat(TheDatabase.texts(
                        "select type from outbox where aggregateid = ? and type = 'iag.follow-up-due.v1'", sam))
                .hasSize(1));
        assertThat(followUps(sam, "suspended")).containsExactly(false);
    }

    @Test
    void L3_an_adviser_who_knows_the_absorbed_id_finds_the_learner_under_it() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID alsoSam = aLearner().at(ASHDOWN).exists();
        String turbines = ambition(sam, "Turbines");
        OtherServices.merged(sam, alsoSam).publish();
        Tokens bo = Who.staff("Bo Finch", "adviser", ASHDOWN);

        // When
        eventually(() -> as(bo).queryParam("learnerId", alsoSam)
                .get("/v1/iag/ambitions")
                .then()
                .statusCode(200)
                .body("items.words", contains("Turbines")));
        Said.record("Bo Finch", ASHDOWN, guidance(alsoSam, turbines))
                .statusCode(201)
                .body("learnerId", equalTo(sam.toString()));

        // Then
        as(bo).queryParam("learnerId", alsoSam)
                .get("/v1/iag/sessions")
                .then()
                .statusCode(200)
                .body("items.learnerId", contains(sam.toString()));
    }

    private static List<String> words(UUID learner) {
        return as(Who.learner(learner)).get("/v1/iag/ambitions").path("items.words");
    }

    private static List<String> first(UUID learner) {
        return as(Who.learner(learner)).get("/v1/iag/ambitions").path("items.findAll { it.first }.words");
    }

    private static List<String> sessions(UUID learner) {
        return as(Who.learner(learner)).get("/v1/iag/sessions").path("items.id");
    }

    private static List<Object> followUps(UUID learner, String field) {
        return as(Who.learner(learner)).get("/v1/iag/follow-ups").path("items." + field);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }
}
