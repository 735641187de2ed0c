package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("While nothing is heard of who asked not to be contacted, nobody is written to (L35, V4)")
class SilentAdvocacyTest {

    private final UUID samId = aLearner().at(ASHDOWN).exists();
    private final Tokens sam = Who.learner(samId);
    private final String address = "sam-" + samId + "@example.org";

    @Inject
    Mailroom mailroom;

    @AfterEach
    void advocacyIsHeard() {
        mailroom.hearsOfDoNotContact();
    }

    @Test
    void messages_wait_while_advocate_service_is_silent_and_leave_when_it_is_heard_again() {
        // Given
        isReachedAt(samId, address);
        chooses(sam, "{\"often\": \"AT_ONCE\", " + AT_ANY_TIME + "}");
        mailroom.waitsFor(samId, "ADVOCATE_OFFERED");

        // When
        mailroom.hearsNothingOfDoNotContact();
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        mailroom.hearsOfDoNotContact();
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }
}
