package org.withme.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a rebuild makes of a log in which records stand more than once and in another order. */
class OrderedLogTest {

    private static final StreamKey ONE = stream("learner-events");
    private static final StreamKey OTHER = stream("assessment-events");

    private final List<String> effects = new ArrayList<>();

    @Test
    void records_that_stand_three_times_and_in_any_order_take_effect_once_and_in_order() {
        for (int seed = 0; seed < 200; seed++) {
            // Given
            effects.clear();
            List<Message> log = new ArrayList<>();
            for (int copy = 0; copy < 3; copy++) {
                LongStream.rangeClosed(1, 7).forEach(version -> log.add(message(ONE, version, "one " + version)));
                LongStream.rangeClosed(1, 5).forEach(version -> log.add(message(OTHER, version, "other " + version)));
            }
            Collections.shuffle(log, new Random(seed));

            // When
            OrderedLog orderedLog = reread(Map.of(ONE, 7L, OTHER, 5L), log);

            // Then
            assertThat(orderedLog.isComplete()).isTrue();
            assertThat(effects)
                    .hasSize(12)
                    .containsSubsequence("one 1", "one 2", "one 3", "one 4", "one 5", "one 6", "one 7")
                    .containsSubsequence("other 1", "other 2", "other 3", "other 4", "other 5");
        }
    }

    @Test
    void of_two_that_claim_one_place_the_first_counts_as_it_did_when_they_were_consumed() {
        // When
        reread(
                Map.of(ONE, 3L),
                List.of(
                        message(ONE, 3, "three"),
                        message(ONE, 3, "another three"),
                        message(ONE, 1, "one"),
                        message(ONE, 2, "two"),
                        message(ONE, 2, "another two")));

        // Then
        assertThat(effects).containsExactly("one", "two", "three");
    }

    @Test
    void what_had_not_taken_effect_yet_does_not_in_a_rebuild() {
        // When
        OrderedLog orderedLog = reread(
                Map.of(ONE, 1L), List.of(message(ONE, 2, "two"), message(ONE, 1, "one"), message(OTHER, 1, "?")));

        // Then
        assertThat(effects).containsExactly("one");
        assertThat(orderedLog.isComplete()).isTrue();
    }

    private OrderedLog reread(Map<StreamKey, Long> live, List<Message> log) {
        OrderedLog orderedLog =
                new OrderedLog(live, message -> effects.add(new String(message.value(), StandardCharsets.UTF_8)));
        log.forEach(orderedLog::read);
        return orderedLog;
    }

    private static StreamKey stream(String topic) {
        return new StreamKey(topic, "some-service", UUID.randomUUID());
    }

    private static Message message(StreamKey key, long version, String text) {
        return new Message(key, version, List.of(), List.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
