package org.withme.iag.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.LearnerFixture.disclosed;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;
import static org.withme.platform.testing.SilentLanes.eventually;
import static org.withme.platform.testing.SilentLanes.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.iag.fixture.OtherServices;
import org.withme.platform.testing.SilentLanes;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** R12: what learner-service tells about rights cannot come while its topic is silent, so nobody is let in by them. */
@QuarkusTest
@TestProfile(SilentAccessLaneTest.Heard.class)
class SilentAccessLaneTest {

    private static final Tokens ADVISER = Who.staff("Bo Finch", "adviser", ASHDOWN);
    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);

    private final SilentLanes lanes = new SilentLanes();

    /** The lane of learner-service. */
    public static class Heard extends SilentLanes.Profile {
        public Heard() {
            super(Map.of("access", "learner-access-events"));
        }
    }

    @AfterEach
    void kafkaIsBack() {
        lanes.kafkaIsBack();
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
        lanes.kafkaGoesAway();

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
        lanes.kafkaIsBack();
        OtherServices.consentWithdrawn(sam, consent, hub.client(), "ambition").publish();

        // Then
        eventually(() -> ambitions(ADVISER, sam, 200));
        eventually(() -> as(hub.token())
                .get("/v1/iag/feed/snapshot")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0)));
    }

    private static void ambitions(Tokens who, UUID learner, int status) {
        as(who).queryParam("learnerId", learner).get("/v1/iag/ambitions").then().statusCode(status);
    }
}
