package org.withme.platform.events.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.NoteWritten;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.WritingNotes;
import org.withme.platform.events.inbox.LaneFreshness;

/** An import keeps a lane busy for minutes: what waits there is seconds old all the same. */
@QuarkusTest
@OnRealServers
@TestProfile(BusyLaneTest.OneAtATime.class)
class BusyLaneTest {

    private static final String TOPIC = "note-events";
    private static final long BUSY_NANOS = Duration.ofSeconds(9).toNanos();

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    LaneFreshness freshness;

    /** Every look of the relay finds a whole batch while anything waits. */
    public static class OneAtATime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("withme.events.relay.batch", "1");
        }
    }

    @Test
    void a_lane_that_never_comes_to_an_end_is_as_late_as_what_waits_there_and_not_silent() {
        // Given
        await().atMost(60, SECONDS).until(() -> !freshness.isSilent(TOPIC));

        // When
        int idle = 0;
        long began = System.nanoTime();
        while (System.nanoTime() - began < BUSY_NANOS) {
            long waiting = waiting();
            idle += waiting == 0 ? 1 : 0;
            if (waiting < 50) {
                writing.write(fifty());
            }
        }

        // Then
        assertThat(idle).as("looks that found nothing waiting").isLessThanOrEqualTo(1);
        assertThat(freshness.isSilent(TOPIC)).isFalse();
    }

    private long waiting() {
        return Long.parseLong(read.column("SELECT count(*) FROM outbox WHERE lane = 'main' AND NOT published")
                .get(0));
    }

    private static NoteWritten[] fifty() {
        return IntStream.range(0, 50)
                .mapToObj(i -> new NoteWritten(UUID.randomUUID(), "Busy."))
                .toArray(NoteWritten[]::new);
    }
}
