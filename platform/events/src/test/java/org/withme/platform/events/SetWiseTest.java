package org.withme.platform.events;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@OnRealServers
class SetWiseTest {

    private static final String REBUILD = "/v1/operations/notes-service/projections/gatherer";
    private static final int EACH = 20;

    @Inject
    Outbox outbox;

    @Inject
    ReadNotes read;

    @Inject
    NoteGatherer gatherer;

    private final List<UUID> streams =
            IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void the_events_of_a_poll_come_together_once_each_and_in_order() {
        // When
        appendToAll();

        // Then
        streams.forEach(this::allGathered);
        assertThat(read.column("SELECT max(together) > 1 FROM gathered_note WHERE stream = ANY (?)", (Object) all()))
                .containsExactly("t");
    }

    @Test
    void of_a_batch_that_fails_only_the_stream_that_is_to_blame_is_parked() {
        // Given
        gatherer.refuse(streams.get(0), 1);

        // When
        appendToAll();

        // Then
        streams.subList(1, streams.size()).forEach(this::allGathered);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(read.column(
                        "SELECT version || ' ' || reason FROM parked_stream WHERE stream = ANY (?)", (Object) all()))
                .containsExactly("1 gatherer: IllegalStateException"));
        assertThat(gathered(streams.get(0))).isEmpty();
    }

    @Test
    void it_is_rebuilt_to_what_it_was() {
        // Given
        appendToAll();
        streams.forEach(this::allGathered);
        read.change("DELETE FROM gathered_note WHERE version > 5");

        // When
        operator().post(REBUILD + "/rebuild").then().statusCode(202);

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> operator().get(REBUILD).then().body("state", equalTo("COMPLETED")));
        streams.forEach(this::allGathered);
    }

    private void appendToAll() {
        DomainEvent[] events = IntStream.range(0, EACH * streams.size())
                .mapToObj(i -> new NoteGathered(streams.get(i % streams.size()), i))
                .toArray(DomainEvent[]::new);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(events));
    }

    private void allGathered(UUID stream) {
        List<String> expected =
                IntStream.rangeClosed(1, EACH).mapToObj(String::valueOf).toList();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(gathered(stream)).isEqualTo(expected));
    }

    private List<String> gathered(UUID stream) {
        return read.column("SELECT version FROM gathered_note WHERE stream = ? ORDER BY position", stream);
    }

    private UUID[] all() {
        return streams.toArray(UUID[]::new);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.as("platform-operator").value());
    }
}
