package org.withme.iag.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.LearnerFixture.disclosed;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.platform.testing.KafkaResource;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** R12: what learner-service tells about rights cannot come while its topic is silent, so nobody is let in by them. */
@QuarkusTest
@TestProfile(SilentAccessLaneTest.HeardAtOnce.class)
class SilentAccessLaneTest {

    private static final Tokens ADVISER = Who.staff("Bo Finch", "adviser", ASHDOWN);
    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);
    private static final Duration LONG = Duration.ofSeconds(60);

    private boolean stopped;

    /** The heartbeat of learner-service's lane, and ten seconds shortened to four. */
    public static class HeardAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "withme.events.lanes.access", "learner-access-events",
                    "withme.events.heartbeat.lanes", "access",
                    "%test.withme.events.heartbeat.watched", "learner-access-events",
                    "withme.events.heartbeat.watched", "learner-access-events",
                    "withme.events.heartbeat.every", "300ms",
                    "withme.events.heartbeat.silence", "4s");
        }
    }

    @AfterEach
    void kafkaIsBack() {
        if (stopped) {
            KafkaResource.startAgain();
        }
    }

    @Test
    void while_kafka_is_away_only_the_learner_gets_in_and_when_it_is_back_who_still_may() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        ambition(sam, "Turbines");
        FeedFixture hub = new FeedFixture();
        UUID consent = hub.isTrustedBy(sam, "ambition");
        String disclosure = disclosed(sam, "Ruth Abara", ASHDOWN, "GUIDANCE");
        eventually(() -> ambitions(ADVISER, sam, 200));
        eventually(() -> as(hub.token()).get("/v1/iag/feed").then().statusCode(200));

        // When
        KafkaResource.kill();
        stopped = true;

        // Then
        eventually(() -> refused(ADVISER, "/v1/iag/ambitions?learnerId=" + sam));
        refused(hub.token(), "/v1/iag/feed");
        refused(hub.token(), "/v1/iag/feed/snapshot");
        refused(ADVISER, "/v1/iag/follow-ups");
        refused(LEAD, "/v1/iag/disclosures/" + disclosure);
        ambitions(Who.learner(sam), sam, 200);
        as(Who.learner(sam)).get("/v1/iag/follow-ups").then().statusCode(200);
        ambition(sam, "A bakery");
        ambitions(Who.staff("Al Reed", "adviser", BRACKENFELL), sam, 404);

        // When
        KafkaResource.startAgain();
        stopped = false;
        OtherServices.consentWithdrawn(sam, consent, hub.client(), "ambition").publish();

        // Then
        eventually(() -> ambitions(ADVISER, sam, 200));
        eventually(() -> as(hub.token())
                .get("/v1/iag/feed/snapshot")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0)));
    }

    private static void refused(Tokens who, String address) {
        as(who).get(address)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", endsWith("/rights-not-certain"));
    }

    private static void ambitions(Tokens who, UUID learner, int status) {
        as(who).queryParam("learnerId", learner).get("/v1/iag/ambitions").then().statusCode(status);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).untilAsserted(assertion);
    }
}
