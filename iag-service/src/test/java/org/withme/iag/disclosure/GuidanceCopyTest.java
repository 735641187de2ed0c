package org.withme.iag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.LearnerFixture;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A copy of a learner's ambitions and guidance under a disclosure (W3)")
class GuidanceCopyTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

    @BeforeEach
    void samHasSpokenWithAnAdviser() {
        Said.record("Bo Finch", ASHDOWN, guidance(sam, ambition(sam, "Turbines")))
                .statusCode(201);
    }

    @Test
    void W3_what_learner_service_releases_is_copied_until_the_second_person_ends_it() {
        // Given
        UUID disclosure = UUID.randomUUID();

        // When
        OtherServices.disclosed(sam, disclosure, "Ruth Abara", ASHDOWN).publish();

        // Then
        await().atMost(A_MINUTE).until(() -> copy(LEAD, disclosure.toString()).statusCode() == 200);

        // When
        OtherServices.disclosureEnded(sam, disclosure).publish();

        // Then
        await().atMost(A_MINUTE).until(() -> copy(LEAD, disclosure.toString()).statusCode() == 404);
    }

    @Test
    void W3_the_copy_holds_the_ambitions_and_the_sessions_of_the_college_with_their_actions() {
        // Given
        Said.record(
                "Al Reed", BRACKENFELL, guidance(sam, ambition(sam, "A bakery")).replace("The way", "Another way"));

        // When, Then
        copy(LEAD, disclosed("Ruth Abara", "GUIDANCE"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("learnerId", equalTo(sam.toString()))
                .body("ambitions.words", contains("A bakery", "Turbines"))
                .body("sessions.ukprn", contains("90000001"))
                .body("sessions[0].actions", hasSize(2))
                .body("cut", empty());
    }

    @Test
    void W3_a_copy_that_cannot_hold_everything_says_so() {
        // Given
        TheDatabase.write(
                "insert into ambition (id, learner_id, kind, state, is_first, revision, declared_at, changed_at, version)"
                        + " select uuidv7(), ?, 'DONT_KNOW_YET', 'LET_GO', false, 1, now(), now(), 0"
                        + " from generate_series(1, 500)",
                sam);

        // When, Then
        copy(LEAD, disclosed("Ruth Abara", "GUIDANCE"))
                .then()
                .body("ambitions", hasSize(500))
                .body("cut", contains("ambitions"));
    }

    @Test
    void W3_without_a_disclosure_that_names_it_there_is_nothing() {
        assertThat(copy(LEAD, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(copy(LEAD, disclosed("Ruth Abara", "ADVOCACY")).statusCode()).isEqualTo(404);
        assertThat(copy(LEAD, disclosed("Another lead", "GUIDANCE")).statusCode())
                .isEqualTo(404);
        as(LEAD).queryParam("learnerId", sam).get("/v1/iag/sessions").then().statusCode(403);
    }

    private String disclosed(String lead, String records) {
        return LearnerFixture.disclosed(sam, lead, ASHDOWN, records);
    }

    private static Response copy(Tokens caller, String disclosure) {
        return as(caller).get("/v1/iag/disclosures/{disclosureId}", disclosure);
    }
}
