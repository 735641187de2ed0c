package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.platform.events.ForeignService.note;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.platform.events.ForeignService.Draft;

@QuarkusTest
@OnRealServers
class InboxTest {

    @Inject
    ForeignService foreign;

    @Inject
    ReadNotes read;

    @Inject
    NoteReader reader;

    private final UUID stream = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void an_event_that_comes_three_times_takes_effect_once() {
        // Given
        Draft first = note(stream, 1, "one");
        Draft second = note(stream, 2, "two");

        // When
        foreign.publish(first, first, second, first, second, second, note(stream, 3, "three"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("one", "two", "three"));
    }

    @Test
    void an_event_ahead_of_its_predecessors_waits_for_them() {
        // When
        foreign.publish(note(stream, 3, "three"), note(stream, 2, "two"), note(stream, 5, "five"));
        eventually(() -> assertThat(waiting()).isEqualTo("3"));
        foreign.publish(note(stream, 1, "one"));
        eventually(() -> assertThat(waiting()).isEqualTo("1"));
        foreign.publish(note(stream, 4, "four"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("one", "two", "three", "four", "five"));
        assertThat(waiting()).isEqualTo("0");
    }

    @Test
    void a_type_that_nobody_handles_counts_in_its_stream() {
        // When
        foreign.publish(
                note(stream, 1, "one"),
                note(stream, 2, "?").with("ce_type", "note.burnt.v7").saying("not even json"),
                note(stream, 3, "three"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("one", "three"));
    }

    @Test
    void an_event_that_does_not_say_what_its_stream_is_of_is_in_a_learners() {
        // When
        foreign.publish(note(stream, 1, "early"), note(stream, 2, "late").with("ce_streamkind", "notebook"));

        // Then
        eventually(() -> assertThat(
                        read.column("SELECT stream_kind FROM read_note WHERE stream = ? ORDER BY version", stream))
                .containsExactly("learner", "notebook"));
    }

    @Test
    void a_poisonous_event_parks_its_stream_and_the_others_go_on() {
        // Given
        reader.refuse(stream);

        // When
        foreign.publish(
                note(stream, 1, "one"),
                note(other, 1, "other one"),
                note(stream, 2, "poison"),
                note(stream, 3, "three"),
                note(other, 2, "other two"));

        // Then
        eventually(() -> assertThat(read.of(other)).containsExactly("other one", "other two"));
        eventually(() -> assertThat(read.column("SELECT version FROM parked_event WHERE stream = ? ORDER BY 1", stream))
                .containsExactly("2", "3"));
        assertThat(read.of(stream)).containsExactly("one");
        assertThat(read.column("SELECT reason FROM parked_stream WHERE stream = ?", stream))
                .containsExactly("reader: IllegalStateException");
    }

    @ParameterizedTest
    @CsvSource({"endless, reader: PSQLException", "bottomless, reader: StackOverflowError"})
    void an_event_that_always_exhausts_its_handler_does_not_hold_up_the_topic(String text, String reason) {
        // Given
        reader.refuse(stream);

        // When
        foreign.publish(note(stream, 1, text), note(other, 1, "goes on"));

        // Then
        eventually(() -> assertThat(read.of(other)).containsExactly("goes on"));
        eventually(() -> assertThat(read.column("SELECT reason FROM parked_stream WHERE stream = ?", stream))
                .containsExactly(reason));
        assertThat(read.of(stream)).isEmpty();
    }

    @Test
    void a_poisonous_event_that_had_waited_parks_its_stream_at_its_place() {
        // Given
        reader.refuse(stream);

        // When
        foreign.publish(note(stream, 2, "poison"), note(stream, 3, "three"));
        eventually(() -> assertThat(waiting()).isEqualTo("2"));
        foreign.publish(note(stream, 1, "one"));

        // Then
        eventually(() -> assertThat(read.parked(stream)).isTrue());
        assertThat(read.of(stream)).containsExactly("one");
        assertThat(read.column("SELECT version FROM parked_event WHERE stream = ? ORDER BY 1", stream))
                .containsExactly("2", "3");
        assertThat(waiting()).isEqualTo("0");
    }

    @Test
    void bad_json_parks_its_stream() {
        parks(note(stream, 1, "").saying("{\"text\":"), "the payload is not JSON");
    }

    @Test
    void an_empty_payload_parks_its_stream() {
        parks(note(stream, 1, "").saying(""), "the payload is no JSON object");
    }

    @Test
    void a_future_version_of_a_known_type_parks_its_stream() {
        parks(note(stream, 1, "later").with("ce_type", "note.written.v3"), "a future version of its type");
    }

    @Test
    void an_oversized_event_parks_its_stream() {
        parks(note(stream, 1, "x".repeat(1_900_000)), "the payload is larger than 200000 bytes");
    }

    @Test
    void another_envelope_than_cloud_events_1_parks_its_stream() {
        parks(note(stream, 1, "new").with("ce_specversion", "2.0"), "not CloudEvents 1.0");
    }

    @Test
    void a_message_that_does_not_say_its_place_is_kept_apart_and_parks_nobody() {
        // When
        foreign.publish(
                note(stream, 1, "lost").without("ce_streamversion"),
                note(stream, 1, "lost").without("ce_source"),
                note(stream, 1, "found"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("found"));
        assertThat(read.parked(stream)).isFalse();
        assertThat(read.column("SELECT reason FROM parked_stream WHERE source = 'unknown'"))
                .filteredOn("the envelope is incomplete"::equals)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_message_of_a_source_that_publishes_nothing_here_is_parked_and_waits_for_no_predecessor() {
        // When
        foreign.publish(note(stream, 7, "whose?").with("ce_source", "nobodys-service"), note(stream, 1, "ours"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("ours"));
        assertThat(waiting()).isEqualTo("0");
        assertThat(read.column("SELECT reason FROM parked_stream WHERE source = 'unknown'"))
                .contains("its source publishes nothing to this topic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"mood\":\"GOOD\"} | the payload breaks its contract: /text required",
                "{\"text\":5} | the payload breaks its contract: /text type",
                "{\"text\":\"a\",\"due\":\"yesterday\"} | the payload breaks its contract: /due format",
                "{\"text\":\"a\\u0000b\"} | a text holds a character that cannot be stored",
                "{\"text\":\"a\",\"m\\u0000\":1} | a text holds a character that cannot be stored"
            })
    void a_payload_that_breaks_its_contract_parks_its_stream_before_a_handler_sees_it(String payload, String reason) {
        parks(note(stream, 1, "").saying(payload), reason);
    }

    @Test
    void a_moment_that_no_calendar_keeps_parks_its_stream() {
        parks(note(stream, 1, "late").with("ce_time", "+999999999-12-31T23:59:59Z"), "a time that nobody keeps");
    }

    @Test
    void what_a_later_release_added_within_a_version_is_no_broken_contract() {
        // When
        foreign.publish(note(stream, 1, "").saying("{\"text\":\"one\",\"mood\":\"MIXED\",\"colour\":\"green\"}"));

        // Then
        eventually(() -> assertThat(read.of(stream)).containsExactly("one"));
    }

    private void parks(Draft broken, String reason) {
        // When
        foreign.publish(broken, note(other, 1, "goes on"), note(stream, 2, "behind it"));

        // Then
        eventually(() -> assertThat(read.of(other)).containsExactly("goes on"));
        eventually(() -> assertThat(read.column("SELECT reason FROM parked_stream WHERE stream = ?", stream))
                .containsExactly(reason));
        eventually(() -> assertThat(read.column("SELECT version FROM parked_event WHERE stream = ? ORDER BY 1", stream))
                .containsExactly("1", "2"));
        assertThat(read.of(stream)).isEmpty();
    }

    private String waiting() {
        return read.column("SELECT count(*) FROM inbox_waiting WHERE stream = ?", stream)
                .get(0);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(30, SECONDS).untilAsserted(assertion);
    }
}
