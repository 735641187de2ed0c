package org.withme.iag.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.iag.feed.FeedFixture.changes;
import static org.withme.iag.feed.FeedFixture.words;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class FeedTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void I11_consent_opens_the_feed_with_what_there_is_already() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        Said.declare(sam, "{\"words\": \"Турбины 🌊\", \"occupation\": \"52\", \"confidence\": 3, \"first\": true}")
                .statusCode(201);
        assertThat(hub.follow()).isEmpty();

        // When
        OtherServices.consentGiven(sam, UUID.randomUUID(), hub.client(), "ambition")
                .publish();

        // Then
        eventually(() -> assertThat(words(hub.page().path("items"))).containsExactly("Турбины 🌊"));
        var page = hub.page();
        assertThat(page.<String>path("items[0].change")).isEqualTo("UPSERT");
        assertThat(page.<Integer>path("items[0].ambition.goalType")).isEqualTo(2);
        assertThat(page.<Integer>path("items[0].ambition.goalStatus")).isEqualTo(1);
        assertThat(page.<Boolean>path("items[0].ambition.first")).isTrue();
        assertThat(page.asString()).doesNotContain(sam.toString());
    }

    @Test
    void what_is_said_later_follows_and_the_same_entry_comes_again_where_it_changed_last() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        String turbines = ambition(sam, "Turbines");
        ambition(sam, "A bakery");
        assertThat(words(hub.follow())).containsExactly("Turbines", "A bakery");

        // When
        revise(sam, turbines, "{\"words\": \"Wind turbines\"}");

        // Then
        assertThat(words(hub.follow())).containsExactly("Wind turbines");
        assertThat(words(hub.page().path("items"))).containsExactly("A bakery", "Wind turbines");
        assertThat(hub.follow()).isEmpty();
    }

    @Test
    void what_was_let_go_is_no_longer_relevant_and_its_reflection_stays_with_the_learner() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        String turbines = ambition(sam, "Turbines");

        // When
        as(Who.learner(sam), "{\"reflection\": \"Seasick\"}")
                .post("/v1/iag/ambitions/{ambitionId}/let-go", turbines)
                .then()
                .statusCode(200);

        // Then
        var page = hub.page();
        assertThat(page.<Integer>path("items[0].ambition.goalStatus")).isEqualTo(99);
        assertThat(page.asString()).doesNotContain("Seasick");
    }

    @Test
    void what_somebody_entered_says_so_and_struck_out_leaves_a_tombstone() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        String said = as(
                        Who.staff("Bo Finch", "adviser", ASHDOWN),
                        "{\"learnerId\": \"" + sam + "\", \"words\": \"Turbines\"}")
                .post("/v1/iag/ambitions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(hub.page().<String>path("items[0].ambition.saidHow")).isEqualTo("FACE_TO_FACE");
        hub.follow();

        // When
        as(Who.learner(sam))
                .post("/v1/iag/ambitions/{ambitionId}/strike-out", said)
                .then()
                .statusCode(200);

        // Then
        assertThat(changes(hub.follow())).containsExactly("GONE");
        assertThat(hub.page().asString()).doesNotContain("Turbines");
    }

    @Test
    void what_was_only_proposed_is_not_the_learners_and_is_not_shared() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        String proposed =
                Said.record("Bo Finch", ASHDOWN, """
                {"learnerId": "%s", "firstConversation": true, "channel": 2, "minutes": 15,
                 "heldAt": "2026-03-02T10:00:00Z", "summary": "Hello."}""".formatted(sam)).extract().path("ambitionId");
        assertThat(hub.follow()).isEmpty();

        // When
        revise(sam, proposed, "{}");

        // Then
        assertThat(hub.page().<List<String>>path("items.ambition.kind")).containsExactly("DONT_KNOW_YET");
    }

    @Test
    void I5_an_action_plan_is_shared_only_where_the_consent_says_so() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        FeedFixture all = new FeedFixture();
        FeedFixture plans = new FeedFixture();
        FeedFixture ambitions = new FeedFixture();
        all.isTrustedBy(sam, "ambition", "action-plan");
        plans.isTrustedBy(sam, "action-plan");
        ambitions.isTrustedBy(sam, "ambition");

        // When
        var session = Said.record("Bo Finch", ASHDOWN, guidance(sam, ambition(sam, "Turbines")))
                .statusCode(201)
                .extract();

        // Then
        var items = all.page();
        assertThat(items.<List<Integer>>path("items[1].actionPlan.actions.personResponsible"))
                .containsExactly(1, 2);
        assertThat(items.<List<Integer>>path("items[1].actionPlan.actions.status"))
                .containsExactly(1, 1);
        assertThat(items.<String>path("items[1].startsFrom")).isEqualTo(items.path("items[0].entryId"));
        assertThat(items.asString())
                .doesNotContain("technician")
                .doesNotContain("Bo Finch")
                .doesNotContain("90000001");
        assertThat(plans.page().<List<Object>>path("items")).hasSize(1);
        assertThat(plans.page().<String>path("items[0].startsFrom")).isNull();
        assertThat(words(ambitions.follow())).containsExactly("Turbines");
        as(Who.learner(sam), "{\"status\": \"COMPLETED\"}")
                .header("If-Match", "*")
                .patch(
                        "/v1/iag/sessions/{sessionId}/actions/{action}",
                        session.path("id"),
                        session.path("actions[0].id"))
                .then()
                .statusCode(200);
        assertThat(plans.page().<List<Integer>>path("items[0].actionPlan.actions.status"))
                .containsExactly(3, 1);
        assertThat(ambitions.follow()).isEmpty();
    }

    @Test
    void I11_a_withdrawal_leaves_a_tombstone_that_names_nothing_else() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        UUID consent = hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Turbines");
        Map<String, Object> shared = hub.follow().get(0);

        // When
        OtherServices.consentWithdrawn(sam, consent, hub.client(), "ambition").publish();

        // Then
        eventually(() ->
                assertThat(hub.follow()).containsExactly(Map.of("entryId", shared.get("entryId"), "change", "GONE")));
        assertThat(TheDatabase.texts("select content from feed_entry where consent_id = ?", consent))
                .containsOnlyNulls();
        ambition(sam, "After it");
        assertThat(hub.follow()).isEmpty();
    }

    @Test
    void I11_consent_is_asked_again_at_read() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        UUID consent = hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Turbines");

        // When
        TheDatabase.write("update consent_grant set withdrawn = true where consent_id = ?", consent);

        // Then
        assertThat(changes(hub.follow())).containsExactly("GONE");
        assertThat(hub.page().asString()).doesNotContain("Turbines");
        as(hub.token()).get("/v1/iag/feed/snapshot").then().body("items", hasSize(0));
    }

    @Test
    void a_consent_that_is_told_twice_and_a_withdrawal_that_is_too_change_nothing_more() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        UUID consent = UUID.randomUUID();
        ambition(sam, "Turbines");

        // When
        OtherServices.consentGiven(sam, consent, hub.client(), "ambition")
                .publish()
                .publish();
        eventually(() -> assertThat(words(hub.page().path("items"))).containsExactly("Turbines"));
        OtherServices.consentWithdrawn(sam, consent, hub.client(), "ambition")
                .publish()
                .publish();

        // Then
        eventually(() -> assertThat(changes(hub.page().path("items"))).containsExactly("GONE"));
    }

    @Test
    void a_learner_who_agrees_again_cannot_be_linked_to_who_they_were() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        UUID consent = hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Turbines");
        Map<String, Object> before = hub.follow().get(0);
        OtherServices.consentWithdrawn(sam, consent, hub.client(), "ambition").publish();
        eventually(() -> assertThat(changes(hub.page().path("items"))).containsExactly("GONE"));

        // When
        OtherServices.consentGiven(sam, UUID.randomUUID(), hub.client(), "ambition")
                .publish();

        // Then
        eventually(() -> assertThat(hub.page().<List<Object>>path("items")).hasSize(2));
        Map<String, Object> now = hub.page().path("items[1]");
        assertThat(now.get("learner")).isNotEqualTo(before.get("learner"));
        assertThat(now.get("entryId")).isNotEqualTo(before.get("entryId"));
    }

    @Test
    void one_careers_service_sees_nothing_of_what_another_was_trusted_with() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture trusted = new FeedFixture();
        FeedFixture other = new FeedFixture();
        trusted.isTrustedBy(sam, "ambition");

        // When
        ambition(sam, "Turbines");

        // Then
        String after = trusted.page().path("after");
        assertThat(other.follow()).isEmpty();
        as(other.token()).queryParam("after", after).get("/v1/iag/feed").then().statusCode(400);
        as(Tokens.as("careers-client")).get("/v1/iag/feed").then().statusCode(404);
    }

    @Test
    void a_read_of_the_feed_is_in_the_learners_access_log() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Turbines");

        // When
        hub.follow();

        // Then
        assertThat(TheDatabase.texts(
                        "select payload ->> 'reader' from outbox where aggregateid = ? and type = 'access.record-read.v1'",
                        sam))
                .hasSize(1);
    }

    @Test
    void a_line_is_an_entry_and_the_last_says_where_to_go_on() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Turbines");
        ambition(sam, "A bakery");

        // When
        var answer = as(hub.token())
                .accept("application/x-ndjson")
                .get("/v1/iag/feed")
                .then()
                .statusCode(200)
                .header("Content-Type", org.hamcrest.Matchers.startsWith("application/x-ndjson"))
                .header("ETag", notNullValue())
                .extract();

        // Then
        assertThat(answer.asString().lines()).hasSize(3).last().asString().contains("\"more\":false");
        assertThat(answer.asString().lines().toList().get(1)).contains("A bakery");
        as(hub.token())
                .accept("application/x-ndjson")
                .header("If-None-Match", answer.header("ETag"))
                .get("/v1/iag/feed")
                .then()
                .statusCode(304);
        String json = hub.page().header("ETag");
        assertThat(json).isNotEqualTo(answer.header("ETag"));
        as(hub.token()).header("If-None-Match", json).get("/v1/iag/feed").then().statusCode(304);
        as(hub.token())
                .accept("application/x-ndjson")
                .get("/v1/iag/feed/snapshot")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(answer.header("ETag"))));
    }

    @Test
    void a_snapshot_and_the_feed_after_it_are_everything() {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        String one = ambition(sam, "One");
        ambition(sam, "Two");
        ambition(sam, "Three");
        var first = as(hub.token())
                .queryParam("limit", 2)
                .get("/v1/iag/feed/snapshot")
                .then()
                .statusCode(200)
                .body("items.ambition.words", contains("One", "Two"))
                .extract();

        // When
        revise(sam, one, "{\"words\": \"One, changed\"}");
        ambition(sam, "Four");

        // Then
        var second = as(hub.token())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/iag/feed/snapshot")
                .then()
                .body("items.ambition.words", contains("Three"))
                .body("after", equalTo(first.path("after")))
                .extract();
        assertThat(second.<String>path("next")).isNull();
        as(hub.token())
                .queryParam("after", first.<String>path("after"))
                .get("/v1/iag/feed")
                .then()
                .body("items.ambition.words", contains("One, changed", "Four"));
    }

    @Test
    void a_place_that_is_none_of_the_feed_says_how_to_start_again() {
        as(new FeedFixture().token())
                .queryParam("after", "abc")
                .get("/v1/iag/feed")
                .then()
                .statusCode(400)
                .body("errors", contains(Broken.at("/query/after", FeedRule.FOREIGN_PLACE)));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        FeedFixture hub = new FeedFixture();
        as(hub.token()).queryParam("after", "12").get("/v1/iag/feed").then().statusCode(400);
        as(hub.token()).queryParam("limit", 0).get("/v1/iag/feed").then().statusCode(422);
        as(hub.token())
                .queryParam("cursor", hub.page().<String>path("after"))
                .get("/v1/iag/feed/snapshot")
                .then()
                .statusCode(400);
        as(Who.learner(UUID.randomUUID())).get("/v1/iag/feed").then().statusCode(403);
    }

    private static void revise(UUID learner, String ambition, String body) {
        as(Who.learner(learner), body)
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", ambition)
                .then()
                .statusCode(200);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }
}
