package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class JourneyTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Tokens OPERATOR = Tokens.as("platform-operator");

    @Test
    void what_happens_is_told_in_plain_words_with_who_and_where() {
        // Given
        UUID sam = aSamWithAMentorAndAnAccount();

        // When, Then
        journey(sam)
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(200)
                .body("items.kind", contains("TEAM", "ACCOUNT", "PROFILE"))
                .body("items[0].what", equalTo("Jo Marsh joined your team as mentor."))
                .body("items[0].who.capacity", equalTo("college records system"))
                .body("items[0].college.name", equalTo("Ashdown College"))
                .body("items[1].what", equalTo("You got an account to sign in with."))
                .body("items[2].what", equalTo("You said how you want to learn: how to learn."))
                .body("items[2].who.capacity", equalTo("the learner"))
                .body("items[2].link", equalTo("/v1/learners/" + sam + "/preferences"))
                .body("items.service", everyItem(equalTo("learner-service")));
    }

    @Test
    void it_can_be_filtered_turned_round_and_paged() {
        // Given
        UUID sam = aSamWithAMentorAndAnAccount();

        // When, Then
        journey(sam)
                .queryParam("kind", "TEAM")
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items", hasSize(1));
        journey(sam)
                .queryParam("kind", "OTHER")
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items", empty());
        journey(sam)
                .queryParam("college", "90000001")
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items.kind", contains("TEAM"));
        var page = journey(sam)
                .queryParam("order", "newest-first")
                .queryParam("limit", 2)
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items.kind", contains("PROFILE", "ACCOUNT"))
                .extract();
        journey(sam)
                .queryParam("order", "newest-first")
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items.kind", contains("TEAM"));
        journey(sam)
                .queryParam("kind", "GOSSIP")
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(422);
    }

    @Test
    void staff_read_what_is_their_own_colleges() {
        // Given
        UUID sam = aSamWithAMentorAndAnAccount();

        // When, Then
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN))
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(200)
                .body("items.kind", contains("TEAM"));
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .queryParam("college", "90000002")
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .body("items", empty());
        as(Who.staff("Other tutor", "tutor", BRACKENFELL))
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(404);
        as(Who.mis(ASHDOWN)).get("/v1/learners/{learnerId}/journey", sam).then().statusCode(403);
    }

    @Test
    void L24_a_rebuilt_journey_is_identical() {
        // Given
        UUID sam = aSamWithAMentorAndAnAccount();
        String before =
                journey(sam).get("/v1/learners/{learnerId}/journey", sam).asString();

        // When
        as(OPERATOR)
                .post("/v1/operations/learner-service/projections/journey/rebuild")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(equalTo(200), equalTo(202)));

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(journey(sam)
                        .get("/v1/learners/{learnerId}/journey", sam)
                        .asString())
                .isEqualTo(before));
    }

    /** Three events on two topics, of which the journey has heard. */
    private static UUID aSamWithAMentorAndAnAccount() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        FakeKeycloak.knows("Jo Marsh", "Jo Marsh", "90000001", "mentor");
        as(Who.mis(ASHDOWN), "{\"username\": \"Jo Marsh\", \"role\": \"mentor\"}")
                .post("/v1/learners/{learnerId}/team", sam)
                .then()
                .statusCode(201);
        as(Who.mis(ASHDOWN), "{}")
                .post("/v1/learners/{learnerId}/account", sam)
                .then()
                .statusCode(201);
        as(Who.learner(sam), "{\"how\": \"By doing\"}")
                .header("If-Match", "*")
                .patch("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> journey(sam)
                                .get("/v1/learners/{learnerId}/journey", sam)
                                .<List<String>>path("items.id")
                                .size()
                        == 3);
        return sam;
    }

    private static RequestSpecification journey(UUID learner) {
        return as(Who.learner(learner));
    }
}
