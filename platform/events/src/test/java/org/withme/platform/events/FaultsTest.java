package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.KafkaResource;
import org.withme.platform.testing.PostgresResource;

@QuarkusTest
@OnRealServers
class FaultsTest {

    private static final int STREAMS = 20;

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    private final List<UUID> notes =
            IntStream.range(0, STREAMS).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void while_kafka_is_down_writes_succeed_and_their_events_arrive_when_it_is_back() {
        // Given
        writeToAll("before");
        allRead("before");
        KafkaResource.kill();

        // When
        writeToAll("during");
        assertThat(unpublished()).isEqualTo(STREAMS);
        KafkaResource.startAgain();
        writeToAll("after");

        // Then
        allRead("before", "during", "after");
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(unpublished()).isZero());
    }

    @Test
    void a_database_that_was_killed_under_the_consumer_costs_and_parks_nothing() {
        // Given
        writeToAll("before");

        // When
        PostgresResource.kill();
        PostgresResource.startAgain();
        await().atMost(30, SECONDS).ignoreExceptions().until(() -> {
            writing.write(new NoteWritten(UUID.randomUUID(), "the pool has recovered"));
            return true;
        });
        writeToAll("after");

        // Then
        allRead("before", "after");
        assertThat(notes).noneMatch(read::parked);
    }

    @Test
    void a_log_that_lost_its_disk_is_filled_again_from_version_one() {
        // Given
        writeToAll("one");
        allRead("one");
        KafkaResource.kill();
        writeToAll("two");

        // When
        KafkaResource.loseDisk();
        KafkaResource.startAgain();
        writeToAll("three");

        // Then
        allRead("one", "two", "three");
        assertThat(new LogReader().versions("note-events", notes))
                .allSatisfy((note, versions) -> assertThat(versions).containsSubsequence(1L, 2L, 3L));
    }

    @Test
    void a_crash_between_acknowledgement_and_mark_costs_only_duplicates() {
        // Given
        writeToAll("one");
        writeToAll("two");
        allRead("one", "two");

        // When
        notes.forEach(note -> read.change("UPDATE outbox SET published = false WHERE aggregateid = ?", note));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(unpublished()).isZero());
        writeToAll("three");

        // Then
        allRead("one", "two", "three");
        assertThat(new LogReader().versions("note-events", notes))
                .allSatisfy((note, versions) -> assertThat(versions).hasSizeGreaterThan(4));
    }

    private void writeToAll(String text) {
        notes.forEach(note -> writing.write(new NoteWritten(note, text)));
    }

    private void allRead(String... texts) {
        await().atMost(90, SECONDS).ignoreExceptions().untilAsserted(() -> {
            List<List<String>> all = new ArrayList<>();
            notes.forEach(note -> all.add(read.of(note)));
            assertThat(all).allSatisfy(each -> assertThat(each).containsExactly(texts));
        });
    }

    private int unpublished() {
        return notes.stream()
                .mapToInt(note -> Integer.parseInt(
                        read.column("SELECT count(*) FROM outbox WHERE NOT published AND aggregateid = ?", note)
                                .get(0)))
                .sum();
    }
}
