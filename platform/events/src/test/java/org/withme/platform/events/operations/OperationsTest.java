package org.withme.platform.events.operations;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.platform.events.ForeignService.note;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.events.ForeignService;
import org.withme.platform.events.NoteReader;
import org.withme.platform.events.NoteWritten;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.WritingNotes;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@OnRealServers
class OperationsTest {

    private static final String OPERATIONS = "/v1/operations/notes-service";
    private static final String EVERYTHING_READ =
            "SELECT stream || ' ' || version || ' ' || text || ' ' || event_id FROM read_note ORDER BY stream, topic, version";

    @Inject
    ForeignService foreign;

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    NoteReader reader;

    @Inject
    @DataSource("relay")
    javax.sql.DataSource database;

    private final UUID stream = UUID.randomUUID();

    @Test
    void a_parked_stream_is_repaired_by_replay_in_order_and_goes_on() {
        // Given
        parkAtVersionTwo();

        // When
        String replay = replayOf(stream);
        operator()
                .post(replay)
                .then()
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("parked", equalTo(true));
        reader.accept(stream);
        operator()
                .post(replay)
                .then()
                .statusCode(200)
                .body("applied", equalTo(3))
                .body("parked", equalTo(false))
                .body("reason", nullValue());
        foreign.publish(note(stream, 5, "five"));

        // Then
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(read.of(stream))
                .containsExactly("one", "poison", "three", "four", "five"));
        assertThat(read.parked(stream)).isFalse();
        operator().post(replay).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "x", "/", "text"})
    void an_operator_who_does_not_accept_json_is_told_so_in_a_problem(String accepted) {
        operator()
                .header("Accept", accepted)
                .get(OPERATIONS + "/parked-streams")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-acceptable"));
    }

    @Test
    void a_long_replay_answers_in_time_and_goes_on_with_the_next() {
        // Given
        parkAtVersionTwo();
        for (long version = 5; version <= 9; version++) {
            foreign.publish(note(stream, version, "later"));
        }
        heldBack(8);
        reader.accept(stream);

        // When
        operator()
                .post(replayOf(stream))
                .then()
                .statusCode(200)
                .body("applied", equalTo(5))
                .body("remaining", equalTo(3))
                .body("parked", equalTo(true))
                .body("reason", nullValue());
        operator()
                .post(replayOf(stream))
                .then()
                .statusCode(200)
                .body("applied", equalTo(3))
                .body("remaining", equalTo(0))
                .body("parked", equalTo(false));

        // Then
        assertThat(read.versionsOf(stream)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(read.parked(stream)).isFalse();
    }

    @Test
    void a_replay_stops_where_an_event_fails_and_keeps_what_came_before() {
        // Given
        parkAtVersionTwo();
        foreign.publish(note(stream, 5, "").saying("?"), note(stream, 6, "six"));
        heldBack(5);
        reader.accept(stream);

        // When
        operator()
                .post(replayOf(stream))
                .then()
                .statusCode(200)
                .body("applied", equalTo(3))
                .body("remaining", equalTo(2))
                .body("reason", equalTo("the payload is not JSON"));

        // Then
        assertThat(read.versionsOf(stream)).containsExactly("1", "2", "3", "4");
        assertThat(read.column("SELECT version FROM parked_stream WHERE stream = ?", stream))
                .containsExactly("5");
    }

    @Test
    void an_event_beyond_repair_is_skipped_and_its_stream_goes_on() {
        // Given
        parkAtVersionTwo();

        // When
        skip("foreign-service", 2, "SUPERSEDED")
                .statusCode(200)
                .body("applied", equalTo(2))
                .body("parked", equalTo(false));
        foreign.publish(note(stream, 5, "five"));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(stream)).containsExactly("one", "three", "four", "five"));
        assertThat(read.column(
                        "SELECT version || ' ' || reason || ' ' || operator FROM skipped_event WHERE stream = ?",
                        stream))
                .containsExactly("2 SUPERSEDED the-operator");
    }

    @Test
    void only_the_event_at_which_a_stream_stopped_is_skipped() {
        // Given
        parkAtVersionTwo();

        // Then
        skip("foreign-service", 3, "UNREADABLE").statusCode(409);
        skip("other-service", 2, "UNREADABLE").statusCode(404);
        skip("foreign-service", 2, "BORING").statusCode(400);
        operator()
                .contentType("application/json")
                .body("{}")
                .post(OPERATIONS + "/parked-streams/foreign-events/" + stream + "/skip")
                .then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.contains("/source", "/version", "/reason"));
        heldBack(3);
        assertThat(read.column("SELECT 1 FROM skipped_event WHERE stream = ?", stream))
                .isEmpty();
    }

    @Test
    void a_rebuild_passes_over_what_was_skipped() {
        // Given
        parkAtVersionTwo();
        skip("foreign-service", 2, "DONE_OTHERWISE").statusCode(200);

        // When
        operator().post(OPERATIONS + "/projections/reader/rebuild").then().statusCode(202);

        // Then
        await().atMost(60, SECONDS).untilAsserted(() -> operator()
                .get(OPERATIONS + "/projections/reader")
                .then()
                .body("state", equalTo("COMPLETED")));
        assertThat(read.of(stream)).containsExactly("one", "three", "four");
    }

    @Test
    void an_operator_sees_where_a_stream_stopped_and_nothing_that_it_says() {
        // Given
        parkAtVersionTwo();

        // Then
        String body = operator()
                .get(OPERATIONS + "/parked-streams?limit=200")
                .then()
                .statusCode(200)
                .body("items.stream", hasItem(stream.toString()))
                .body("items.find { it.stream == '" + stream + "' }.version", equalTo(2))
                .body("items.find { it.stream == '" + stream + "' }.events", equalTo(3))
                .body("items.find { it.stream == '" + stream + "' }.type", equalTo("note.written.v1"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("poison").doesNotContain("three");
    }

    @Test
    void parked_streams_are_paged() {
        // Given
        parkAtVersionTwo();
        UUID other = UUID.randomUUID();
        foreign.publish(note(other, 1, "").saying("?"));
        await().atMost(30, SECONDS).until(() -> read.parked(other));

        // When
        String next = operator()
                .get(OPERATIONS + "/parked-streams?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("next");

        // Then
        operator()
                .queryParam("cursor", next)
                .get(OPERATIONS + "/parked-streams?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_rebuilt_projection_is_identical_to_the_live_one() {
        // Given
        parkAtVersionTwo();
        UUID urgent = UUID.randomUUID();
        writing.write(new NoteWritten(stream, "own"), new NoteWritten(urgent, "now", "urgent"));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(stream)).contains("own"));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(urgent)).containsExactly("now"));
        List<String> live = read.column(EVERYTHING_READ);

        // When
        read.change("DELETE FROM read_note WHERE stream <> ?", stream);
        read.change("UPDATE read_note SET text = 'corrupt'");
        operator().post(OPERATIONS + "/projections/reader/rebuild").then().statusCode(202);
        await().atMost(60, SECONDS).untilAsserted(() -> operator()
                .get(OPERATIONS + "/projections/reader")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED")));

        // Then
        assertThat(read.column(EVERYTHING_READ)).isEqualTo(live);
        writing.write(new NoteWritten(stream, "goes on"));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read.of(stream)).endsWith("goes on"));
    }

    @Test
    void a_projection_is_not_rebuilt_twice_at_once() throws SQLException {
        // Given
        try (Connection other = database.getConnection();
                Statement rebuilding = other.createStatement()) {
            rebuilding.execute("SELECT pg_advisory_lock(hashtextextended('withme/inbox', 0))");
            operator()
                    .post(OPERATIONS + "/projections/reader/rebuild")
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("RUNNING"));

            // When
            operator().post(OPERATIONS + "/projections/reader/rebuild").then().statusCode(409);
            rebuilding.execute("SELECT pg_advisory_unlock(hashtextextended('withme/inbox', 0))");
        }

        // Then
        await().atMost(60, SECONDS).untilAsserted(() -> operator()
                .get(OPERATIONS + "/projections/reader")
                .then()
                .body("state", equalTo("COMPLETED")));
    }

    @Test
    void a_rebuild_that_was_killed_does_not_keep_the_next_from_beginning() {
        // Given
        read.change("INSERT INTO projection_rebuild (name, state, started_at) VALUES ('reader', 'RUNNING', now())"
                + " ON CONFLICT (name) DO UPDATE SET state = 'RUNNING', finished_at = NULL");

        // When
        operator().post(OPERATIONS + "/projections/reader/rebuild").then().statusCode(202);

        // Then
        await().atMost(60, SECONDS).untilAsserted(() -> operator()
                .get(OPERATIONS + "/projections/reader")
                .then()
                .body("state", equalTo("COMPLETED")));
    }

    @Test
    void only_the_platform_operator_may_and_only_what_exists() {
        given().get(OPERATIONS + "/parked-streams").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.as("mentor").value())
                .get(OPERATIONS + "/parked-streams")
                .then()
                .statusCode(403);
        operator().get("/v1/operations/other-service/parked-streams").then().statusCode(404);
        operator().post(OPERATIONS + "/projections/nothing/rebuild").then().statusCode(404);
    }

    @Test
    void readiness_does_not_speak_of_kafka_but_wellness_does() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.not(hasItem("events")));
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'events' }.data.'main.leading'", equalTo(true));
    }

    private void parkAtVersionTwo() {
        reader.refuse(stream);
        foreign.publish(
                note(stream, 1, "one"), note(stream, 2, "poison"), note(stream, 3, "three"), note(stream, 4, "four"));
        heldBack(3);
    }

    private void heldBack(int events) {
        List<String> expected =
                IntStream.range(2, 2 + events).mapToObj(String::valueOf).toList();
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(
                        read.column("SELECT version FROM parked_event WHERE stream = ? ORDER BY 1", stream))
                .isEqualTo(expected));
    }

    private ValidatableResponse skip(String source, long version, String reason) {
        return operator()
                .contentType("application/json")
                .body(Map.of("source", source, "version", version, "reason", reason))
                .post(OPERATIONS + "/parked-streams/foreign-events/" + stream + "/skip")
                .then();
    }

    private static String replayOf(UUID stream) {
        return OPERATIONS + "/parked-streams/foreign-events/" + stream + "/replay";
    }

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(Tokens.as("platform-operator").subject("the-operator").value());
    }
}
