package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyOverHttpTest extends OverHttp {

    private final String key = UUID.randomUUID().toString();
    private final String text = "t" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Test
    void the_same_request_twice_has_one_effect_and_one_answer() {
        // When
        Response first = write(text, key);
        Response second = write(text, key);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void without_a_key_each_request_has_its_own_effect() {
        // When
        write(text);
        write(text);

        // Then
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void a_key_for_another_body_is_refused() {
        // Given
        write(text, key);

        // When
        Response other = write(text + "x", key);

        // Then
        assertProblem(other, 422, "idempotency-key-reused");
        assertThat(notes.count(text + "x")).isZero();
    }

    @Test
    void a_key_for_another_query_is_refused() {
        // Given
        write(text, key);

        // When
        Response other = as("m-1")
                .header("Idempotency-Key", key)
                .queryParam("loud", "true")
                .body("{\"text\":\"" + text + "\"}")
                .when()
                .post("/notes");

        // Then
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes/", "/%6Eotes", "/no%74es", "/notes;x=1", "/./notes"})
    void another_spelling_of_the_address_is_refused_and_has_no_effect_of_its_own(String spelling) {
        // Given
        write(text, key);

        // When
        Response other = to(spelling);

        // Then
        assertProblem(other, 400, "unsafe-path");
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void an_address_that_may_be_written_in_two_ways_is_one_under_a_key() {
        // When
        Response first = to("/notes/about/a:b");
        Response second = to("/notes/about/a%3Ab");
        Response third = to("/notes/about/a%3ab");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(third.asString()).isEqualTo(first.asString());
        assertThat(notes.count(text)).isEqualTo(1);
    }

    private Response to(String address) {
        return as("m-1")
                .urlEncodingEnabled(false)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .when()
                .post(address);
    }

    @Test
    void a_key_is_everybodys_own() {
        // Given
        write(text, key);

        // When
        Response other = as("m-2")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .when()
                .post("/notes");

        // Then
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void a_stream_is_hashed_while_it_is_read() {
        // Given
        String large = text + "y".repeat(300_000);

        // When
        Response first = file(large);
        Response same = file(large);
        Response other = file(large + "z");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(same.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void a_request_that_is_still_being_worked_on_is_not_started_again() throws Exception {
        // Given
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> write(Notes.SLOW, key));
        assertThat(notes.arrived.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        // When
        Response second = write(Notes.SLOW, key);
        notes.passes.release();

        // Then
        assertProblem(second, 409, "idempotency-key-in-flight");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(write(Notes.SLOW, key).asString()).isEqualTo(first.get().asString());
    }

    @Test
    void what_failed_may_be_tried_again_under_the_same_key() {
        // Given
        Response failed = write("broken", key);

        // When
        Response again = write(text, key);

        // Then
        assertProblem(failed, 409, "conflict");
        assertThat(again.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ünï", ""})
    void a_key_of_the_wrong_form_is_refused(String wrong) {
        // When
        Response answer = write(text, wrong);

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/header/Idempotency-Key");
    }

    @Test
    void an_answer_is_forgotten_after_two_days_and_cleared_away() throws SQLException {
        // Given
        write(text, key);
        sql("update idempotency_key set expires_at = now() - interval '1 second'");

        // When
        write(text, key);

        // Then
        assertThat(notes.count(text)).isEqualTo(2);
        assertThat(sql("delete from idempotency_key where expires_at < now()")).isZero();
    }

    @Test
    void a_learners_answers_go_with_their_erasure() throws SQLException {
        // Given
        write(text, key);

        // When
        notes.eraseLearner();

        // Then
        assertThat(sql("delete from idempotency_key where learner_id is not null"))
                .isZero();
    }

    private Response file(String content) {
        return as("m-1")
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(content)
                .when()
                .post("/notes/files");
    }

    private int sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            return update.executeUpdate(statement);
        }
    }
}
