package org.withme.platform.events.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.LogReader;
import org.withme.platform.events.NoteWritten;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.WritingNotes;

/** A broker that refuses one event, as it does when it is too large for the topic. */
@QuarkusTest
@OnRealServers
class HeldBackTest {

    private static final String LANE = "urgent";
    private static final String TOPIC = "urgent-note-events";
    private static final int AS_EVER = 2 * 1024 * 1024;

    /** More than a batch of the producer, which is split for ever where a topic takes less. */
    private static final int LARGER_THAN_A_BATCH = 40_000;

    private static final int PARTITIONS = 12;

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> connection;

    private final UUID note = UUID.randomUUID();
    private final UUID other = inThePartitionOf(note);

    @AfterEach
    void everythingIsTaken() throws Exception {
        largest(AS_EVER);
    }

    @Test
    void an_event_that_is_refused_holds_back_what_follows_in_its_stream_and_no_other_stream() throws Exception {
        // Given
        writing.write(new NoteWritten(note, "one", LANE));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(read.of(note)).containsExactly("one"));
        largest(LARGER_THAN_A_BATCH);

        // When
        writing.write(
                new NoteWritten(note, "two", LANE),
                new NoteWritten(other, "one", LANE),
                new NoteWritten(note, "x".repeat(2 * LARGER_THAN_A_BATCH), LANE),
                new NoteWritten(note, "four", LANE),
                new NoteWritten(other, "two", LANE));

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(read.of(other)).containsExactly("one", "two"));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(unpublished()).containsExactly("3", "4"));
        assertThat(versions()).containsExactly(1L, 2L);

        // When
        largest(AS_EVER);

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(read.versionsOf(note)).containsExactly("1", "2", "3", "4"));
        assertThat(versions()).containsExactly(1L, 2L, 3L, 4L);
    }

    private static UUID inThePartitionOf(UUID stream) {
        return Stream.generate(UUID::randomUUID)
                .filter(candidate -> partition(candidate) == partition(stream))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(UUID stream) {
        return BuiltInPartitioner.partitionForKey(stream.toString().getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    private List<Long> versions() {
        return new LogReader()
                .versions(TOPIC, List.of(note)).get(note).stream().distinct().toList();
    }

    private List<String> unpublished() {
        return read.column("SELECT version FROM outbox WHERE NOT published AND aggregateid = ? ORDER BY 1", note);
    }

    private void largest(int bytes) throws Exception {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove("group.id");
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes));
        try (Admin admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, TOPIC),
                            List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
