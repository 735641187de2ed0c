package org.withme.platform.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealServers
class OutboxTest {

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Jdbi database;

    @Inject
    Tracer tracer;

    private final UUID note = UUID.randomUUID();

    @Test
    void an_event_reaches_its_reader() {
        // When
        writing.write(new NoteWritten(note, "one"), new NoteWritten(note, "two"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(note)).containsExactly("one", "two"));
    }

    @Test
    void the_event_of_a_rolled_back_transaction_is_never_published() {
        // When
        assertThatThrownBy(() -> writing.writeAndFail(new NoteWritten(note, "no")))
                .isInstanceOf(IllegalStateException.class);
        writing.write(new NoteWritten(note, "yes"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(note)).isNotEmpty());
        assertThat(read.of(note)).containsExactly("yes");
        assertThat(read.versionsOf(note)).containsExactly("1");
    }

    @Test
    void writers_of_the_same_streams_give_contiguous_versions_in_commit_order() throws Exception {
        // Given
        List<UUID> notes =
                IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        ExecutorService writers = Executors.newFixedThreadPool(4);

        // When
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            NoteWritten[] events = IntStream.range(i, i + 5)
                    .mapToObj(each -> new NoteWritten(notes.get(each % 5), "text"))
                    .toArray(NoteWritten[]::new);
            all.add(writers.submit(() -> writing.write(events)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        writers.shutdown();

        // Then
        List<String> expected =
                IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).toList();
        for (UUID each : notes) {
            assertThat(read.column("SELECT version FROM outbox WHERE aggregateid = ? ORDER BY seq", each))
                    .isEqualTo(expected);
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(read.versionsOf(each)).isEqualTo(expected));
        }
    }

    @Test
    void an_import_appends_set_wise_and_versions_continue() {
        // Given
        UUID other = UUID.randomUUID();
        writing.write(new NoteWritten(note, "before"));
        stage(note, 1, "first");
        stage(other, 2, "only");
        stage(note, 3, "second");

        // When
        int appended = database.inTransaction(handle -> outbox.appendAll(
                handle, new Actor("mis-90000001", "mis-client"), """
                SELECT 'main' AS lane, note AS stream, place AS ordinal, 'note.written.v1' AS type,
                       jsonb_build_object('text', text) AS payload
                  FROM staged_note WHERE note = ANY (:notes)""", Map.of("notes", new UUID[] {note, other})));
        outbox.wake("main");

        // Then
        assertThat(appended).isEqualTo(3);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            assertThat(read.of(note)).containsExactly("before", "first", "second");
            assertThat(read.versionsOf(note)).containsExactly("1", "2", "3");
            assertThat(read.of(other)).containsExactly("only");
        });
        assertThat(read.column(
                        "SELECT text FROM read_note WHERE stream IN (?, ?) AND text <> 'before' ORDER BY event_id",
                        note,
                        other))
                .containsExactly("first", "only", "second");
        assertThat(read.column("SELECT actor || ' as ' || capacity FROM outbox WHERE aggregateid = ?", other))
                .containsExactly("mis-90000001 as mis-client");
    }

    @Test
    void an_import_cannot_leave_events_on_a_lane_that_is_none() {
        // Given
        stage(note, 1, "lost");

        // Then
        assertThatThrownBy(() -> database.inTransaction(handle ->
                        outbox.appendAll(handle, new Actor("mis-90000001", "mis-client"), """
                        SELECT 'other' AS lane, note AS stream, place AS ordinal, 'note.written.v1' AS type,
                               jsonb_build_object('text', text) AS payload
                          FROM staged_note WHERE note = :note""", Map.of("note", note))))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void ids_that_sql_makes_are_of_version_7_of_their_moment_and_in_order() {
        // Given
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        // When
        List<UUID> ids = read.column("SELECT uuidv7() FROM generate_series(1, 1000)").stream()
                .map(UUID::fromString)
                .toList();

        // Then
        Instant after = Instant.now().plusMillis(1);
        assertThat(ids)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isBetween(before, after);
        });
    }

    @Test
    void what_comes_of_several_events_goes_on_with_the_trace_of_each() {
        // Given
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendCaused(List.of(
                        new Outbox.Caused(received(trace), new NoteWritten(note, "traced")),
                        new Outbox.Caused(received(""), new NoteWritten(note, "of nothing traced")))));

        // Then
        assertThat(read.column("SELECT traceparent FROM outbox WHERE aggregateid = ? ORDER BY version", note))
                .containsExactly(trace, null);
    }

    @Test
    void the_reader_works_in_the_trace_of_the_writer() {
        // Given
        Span request = tracer.spanBuilder("request").startSpan();

        // When
        io.opentelemetry.context.Context.root()
                .with(request)
                .wrap(() -> writing.write(new NoteWritten(note, "traced")))
                .run();
        request.end();

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.column("SELECT trace_id FROM read_note WHERE stream = ?", note))
                        .containsExactly(request.getSpanContext().getTraceId()));
    }

    @Test
    void a_lane_has_its_own_topic() {
        // When
        writing.write(new NoteWritten(note, "now", "urgent"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.column("SELECT topic FROM read_note WHERE stream = ?", note))
                        .containsExactly("urgent-note-events"));
    }

    @Test
    void an_event_says_what_its_stream_is_of() {
        // When
        writing.write(new NoteWritten(note, "text"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.column("SELECT stream_kind FROM read_note WHERE stream = ?", note))
                        .containsExactly("note"));
        assertThat(read.column("SELECT payload FROM outbox WHERE aggregateid = ?", note))
                .allSatisfy(payload -> assertThat(payload).doesNotContain("streamKind"));
    }

    @Test
    void an_event_carries_the_purpose_of_the_use_case_that_appended_it() {
        // When
        writing.writeForAPurpose(new NoteWritten(note, "for a purpose"));
        writing.write(new NoteWritten(note, "without"));

        // Then
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(read.column(
                        "SELECT text || ': ' || coalesce(effort, 'none') FROM read_note WHERE stream = ? ORDER BY version",
                        note))
                .containsExactly("for a purpose: note-keeping", "without: none"));
    }

    @Test
    void an_event_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(new NoteWritten(note, "alone")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void an_event_too_large_for_the_log_is_refused_before_it_can_block_it() {
        assertThatThrownBy(() -> writing.write(new NoteWritten(note, "x".repeat(600_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note.written.v1");
    }

    @Test
    void a_dump_that_reads_the_outbox_is_not_waited_for_with_every_writer_behind() throws SQLException {
        // Given
        try (Connection dump = dataSource.getConnection();
                Statement reading = dump.createStatement()) {
            dump.setAutoCommit(false);
            reading.execute("LOCK TABLE outbox IN ACCESS SHARE MODE");

            // When
            assertThatThrownBy(() -> read.column("SELECT outbox_prepare_partitions(60)"))
                    // Then
                    .rootCause()
                    .hasMessageContaining("lock timeout");
            dump.rollback();
            dump.setAutoCommit(true);
        }
    }

    private void stage(UUID of, long place, String text) {
        read.change("INSERT INTO staged_note (note, place, text) VALUES (?, ?, ?)", of, place, text);
    }

    private static ReceivedEvent received(String traceparent) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "foreign-service",
                "foreign-events",
                "note.written.v1",
                UUID.randomUUID(),
                "note",
                1,
                Instant.EPOCH,
                MissingNode.getInstance(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                traceparent);
    }
}
