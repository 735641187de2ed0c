package org.withme.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.kafka.Heartbeat;

class HeartbeatListenerTest {

    private static final Instant EARLY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-02T09:00:02Z");

    private final List<Heartbeat> newestFirst =
            List.of(new Heartbeat(LATE, List.of(20L, 7L)), new Heartbeat(EARLY, List.of(10L, 7L)));

    @Test
    void a_quiet_partition_is_heard_up_to_the_newest_beat() {
        assertThat(HeartbeatListener.heard(newestFirst, Map.of(1, 7L))).containsExactly(Map.entry(1, LATE));
    }

    @Test
    void a_partition_with_something_left_to_read_is_heard_as_far_as_it_was_read() {
        assertThat(HeartbeatListener.heard(newestFirst, Map.of(0, 19L))).containsExactly(Map.entry(0, EARLY));
        assertThat(HeartbeatListener.heard(newestFirst, Map.of(0, 20L))).containsExactly(Map.entry(0, LATE));
    }

    @Test
    void a_partition_that_is_far_behind_after_a_long_stop_is_not_heard() {
        assertThat(HeartbeatListener.heard(newestFirst, Map.of(0, 9L))).isEmpty();
    }

    @Test
    void a_partition_of_which_no_beat_speaks_is_not_heard() {
        assertThat(HeartbeatListener.heard(newestFirst, Map.of(2, 100L))).isEmpty();
    }

    @Test
    void what_is_no_heartbeat_says_nothing() {
        assertThat(Heartbeat.of(null)).isEmpty();
        assertThat(Heartbeat.of("{\"upTo\":\"soon\",\"ends\":[1]}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Heartbeat.of(newestFirst.get(0).message())).contains(newestFirst.get(0));
    }
}
