package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemTranslation;
import org.withme.platform.problem.StandardProblem;
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
    void a_log_that_lost_its_disk_is_filled_again_from_version_one_before_anything_new() throws Exception {
        // Given
        writeToAll("one");
        allRead("one");
        AtomicBoolean enough = new AtomicBoolean();
        Future<Integer> writer = Executors.newSingleThreadExecutor().submit(() -> writeUntil(enough));

        // When
        KafkaResource.kill();
        KafkaResource.loseDisk();
        KafkaResource.startAgain();
        await().atMost(60, SECONDS).ignoreExceptions().until(() -> !new LogReader()
                .versions("note-events", notes)
                .get(notes.get(0))
                .isEmpty());
        enough.set(true);
        long written = 1 + writer.get();

        // Then
        List<Long> all = LongStream.rangeClosed(1, written).boxed().toList();
        await().atMost(90, SECONDS)
                .untilAsserted(() -> assertThat(read.versionsOf(notes.get(0))).hasSize((int) written));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(unpublished()).isZero());
        assertThat(new LogReader().versions("note-events", notes))
                .allSatisfy((note, versions) ->
                        assertThat(versions.stream().distinct()).containsExactlyElementsOf(all));
    }

    @Test
    void a_commit_whose_connection_was_cut_is_an_answer_to_send_again_and_no_error_of_ours() {
        // When
        Throwable failure =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writing.write(new NoteWritten(notes.get(0), "cut off"));
                    read.column("SELECT pg_terminate_backend(?)", writing.backend());
                }));

        // Then
        Problem problem = ProblemTranslation.of(failure);
        assertThat(problem.type()).isEqualTo(StandardProblem.UNAVAILABLE);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(read.column("SELECT version FROM outbox WHERE aggregateid = ?", notes.get(0)))
                .isEmpty();
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

    /** Again and again; gives how often. */
    private int writeUntil(AtomicBoolean enough) {
        int times = 0;
        while (!enough.get()) {
            writeToAll("while it lasts");
            times++;
        }
        return times;
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
