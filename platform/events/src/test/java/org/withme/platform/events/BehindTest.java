package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An inbox that is behind by many polls, each of which brings {@value #POLL} events at most. */
@QuarkusTest
@OnRealServers
class BehindTest {

    private static final int POLL = 20;
    private static final int EACH = 100;

    @Inject
    Outbox outbox;

    @Inject
    ReadNotes read;

    @Inject
    NoteGatherer gatherer;

    private final List<UUID> streams =
            IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void it_takes_several_polls_in_one_transaction() {
        // When
        appendToAll();

        // Then
        streams.forEach(stream -> gathered(stream, EACH));
        assertThat(count("together > " + POLL)).isPositive();
    }

    @Test
    void of_several_polls_only_the_stream_that_is_to_blame_is_parked_and_the_others_stay_together() {
        // Given
        gatherer.refuse(streams.get(0), EACH / 2);

        // When
        appendToAll();

        // Then
        streams.subList(1, streams.size()).forEach(stream -> gathered(stream, EACH));
        gathered(streams.get(0), EACH / 2 - 1);
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(
                        read.column("SELECT version FROM parked_stream WHERE stream = ANY (?)", (Object) all()))
                .containsExactly(String.valueOf(EACH / 2)));
        assertThat(count("together > " + POLL)).isPositive();
        assertThat(count("together = 1")).isLessThan(POLL);
    }

    @Test
    void several_polls_whose_transaction_was_undone_are_all_taken_again() {
        // Given
        gatherer.loseConnectionBeyond(POLL);

        // When
        appendToAll();

        // Then
        streams.forEach(stream -> gathered(stream, EACH));
        assertThat(gatherer.hasLostConnection()).isTrue();
    }

    private void appendToAll() {
        DomainEvent[] events = IntStream.range(0, EACH * streams.size())
                .mapToObj(i -> new NoteGathered(streams.get(i % streams.size()), i))
                .toArray(DomainEvent[]::new);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(events));
    }

    private void gathered(UUID stream, int last) {
        List<String> expected =
                IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(
                        read.column("SELECT version FROM gathered_note WHERE stream = ? ORDER BY position", stream))
                .isEqualTo(expected));
    }

    private int count(String condition) {
        return Integer.parseInt(read.column(
                        "SELECT count(*) FROM gathered_note WHERE stream = ANY (?) AND " + condition, (Object) all())
                .get(0));
    }

    private UUID[] all() {
        return streams.toArray(UUID[]::new);
    }
}
