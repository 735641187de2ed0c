package org.withme.platform.events.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.platform.events.ForeignService.note;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.ForeignService;
import org.withme.platform.events.NoteReader;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;

@QuarkusTest
@OnRealServers
@TestProfile(ImpatientInboxTest.NoTries.class)
class ImpatientInboxTest {

    @Inject
    ForeignService foreign;

    @Inject
    ReadNotes read;

    @Inject
    NoteReader reader;

    private final UUID stream = UUID.randomUUID();

    public static class NoTries implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("withme.events.inbox.tries", "0");
        }
    }

    @Test
    void an_event_is_parked_also_where_its_handler_may_not_be_asked_again() {
        // Given
        reader.refuse(stream);

        // When
        foreign.publish(note(stream, 1, "one"), note(stream, 2, "poison"));

        // Then
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(
                        read.column("SELECT reason FROM parked_stream WHERE stream = ?", stream))
                .containsExactly("reader: IllegalStateException"));
        assertThat(read.of(stream)).containsExactly("one");
    }
}
