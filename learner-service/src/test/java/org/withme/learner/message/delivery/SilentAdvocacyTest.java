package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.SilentLanes.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.SilentLanes;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@TestProfile(SilentAdvocacyTest.Heard.class)
@DisplayName("While nothing is heard of who asked not to be contacted, nobody is written to (L35, V4)")
class SilentAdvocacyTest {

    private final SilentLanes lanes = new SilentLanes();
    private final UUID samId = aLearner().at(ASHDOWN).exists();
    private final Tokens sam = Who.learner(samId);
    private final String address = "sam-" + samId + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    HeardDoNotContact doNotContact;

    /** The lane of advocate-service. */
    public static class Heard extends SilentLanes.Profile {
        public Heard() {
            super(Map.of("advocacy", "advocacy-events"));
        }
    }

    @AfterEach
    void kafkaIsBack() {
        lanes.kafkaIsBack();
    }

    @Test
    void messages_wait_while_kafka_is_away_and_leave_when_it_is_back() {
        // Given
        isReachedAt(samId, address);
        chooses(sam, "{\"often\": \"AT_ONCE\", " + AT_ANY_TIME + "}");
        eventually(() -> assertThat(doNotContact.isHeard()).isTrue());

        // When
        lanes.kafkaGoesAway();
        eventually(() -> assertThat(doNotContact.isHeard()).isFalse());
        mailroom.waitsFor(samId, "ADVOCATE_OFFERED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        lanes.kafkaIsBack();

        // Then
        eventually(() -> {
            mailroom.works();
            assertThat(mailroom.messagesTo(address)).hasSize(1);
        });
    }
}
