package org.withme.iag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Every event that this service ever leaves in its outbox keeps to its schema and carries nobody's words. */
@QuarkusTest
class PublishedEventsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECRET = "Nobody else's business " + UUID.randomUUID();

    @Test
    void what_is_published_keeps_to_the_contracts_and_tells_no_words() throws JsonProcessingException {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        everythingHappensTo(sam);

        // When
        List<String> events = TheDatabase.texts(
                "select jsonb_build_object('type', type, 'payload', payload)::text from outbox where type like 'iag.%'");

        // Then
        ObjectMapper json = new ObjectMapper();
        for (String event : events) {
            var read = json.readTree(event);
            assertThat(EventSchemas.errors(read.path("type").asText(), read.path("payload")))
                    .as(event)
                    .isEmpty();
            assertThat(event).doesNotContain(SECRET);
        }
        assertThat(TheDatabase.texts("select distinct type from outbox where type like 'iag.%' order by type"))
                .containsExactlyElementsOf(Contracts.eventTypes().stream()
                        .filter(type -> type.startsWith("iag."))
                        .toList());
    }

    private static void everythingHappensTo(UUID sam) {
        String turbines = ambition(sam, SECRET);
        as(Who.learner(sam), "{\"place\": \"" + SECRET + "\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", turbines)
                .then()
                .statusCode(200);
        Said.record("Bo Finch", ASHDOWN, guidance(sam, turbines).replace("The way", SECRET))
                .statusCode(201);
        Said.record("Bo Finch", ASHDOWN, """
                {"learnerId": "%s", "kind": "ENQUIRY", "channel": 99, "minutes": 1, "heldAt": "2026-03-02T10:00:00Z",
                 "summary": "%s"}""".formatted(sam, SECRET)).statusCode(201);
        as(Who.learner(sam), "{\"reflection\": \"" + SECRET + "\"}")
                .post("/v1/iag/ambitions/{ambitionId}/let-go", turbines)
                .then()
                .statusCode(200);
        String said = as(
                        Who.staff("Bo Finch", "adviser", ASHDOWN),
                        "{\"learnerId\": \"" + sam + "\", \"words\": \"" + SECRET + "\"}")
                .post("/v1/iag/ambitions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Who.learner(sam))
                .post("/v1/iag/ambitions/{ambitionId}/strike-out", said)
                .then()
                .statusCode(200);
        followedUp(sam);
        supplied();
    }

    private static void followedUp(UUID sam) {
        OtherServices.withdrew(sam, ASHDOWN).publish();
        OtherServices.withdrawalCorrected(sam, ASHDOWN).publish();
        OtherServices.breakStarted(sam, ASHDOWN).publish();
        OtherServices.completed(sam, ASHDOWN).publish();
        OtherServices.returned(sam).publish();
        ambition(sam, SECRET);
        OtherServices.resultPublished(sam, ASHDOWN).publish();
        await().atMost(SOON)
                .until(() -> TheDatabase.texts(
                                        "select c.reason from follow_up_cause c join follow_up f on f.id = c.follow_up_id"
                                                + " where f.learner_id = ?",
                                        sam)
                                .size()
                        == 5);
        String due = TheDatabase.texts("select id from follow_up where learner_id = ? and state = 'DUE'", sam)
                .get(0);
        as(Who.staff("Bo Finch", "adviser", ASHDOWN), "{\"way\": \"TELEPHONE\"}")
                .post("/v1/iag/follow-ups/{followUpId}/attempts", due)
                .then()
                .statusCode(200);
        as(Who.staff("Bo Finch", "adviser", ASHDOWN))
                .post("/v1/iag/follow-ups/{followUpId}/release", due)
                .then()
                .statusCode(200);
        as(Who.staff("Bo Finch", "adviser", ASHDOWN), "{\"outcome\": \"SPOKEN_WITH\"}")
                .post("/v1/iag/follow-ups/{followUpId}/complete", due)
                .then()
                .statusCode(200);
    }

    private static void supplied() {
        Tokens hub = Tokens.application("careers-published", "careers-client");
        String reference = "/v1/iag/opportunities/by-ref/careers-published/" + UUID.randomUUID();
        as(hub, """
                {"kind": "EVENT", "title": "%s", "source": {"organisation": "Hub"}, "remote": true, "subject": "4",
                 "suits": "%s", "nextAction": {"what": "Come.", "contact": "The hub, 01632 960111", "open": true}, "expiresOn": "%s"}""".formatted(SECRET, SECRET, LocalDate.now().plusDays(9)))
                .put(reference)
                .then()
                .statusCode(201);
        as(hub).header("If-Match", "*").delete(reference).then().statusCode(204);
    }
}
