package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Person;

/** Requests that are wrong: the caller learns where and what to do, and nothing happens. */
class BadRequestsTest {

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");
    private Person learner;
    private String etag;

    @BeforeEach
    void a_learner_who_wants_to_say_how_they_learn() {
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        learner = ashdown.signsUp(zoe);
        etag = learner.get(preferences()).is(200).etag();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"preferredNmae\":\"Zo\"} | 400 | /preferredNmae",
                "{\"preferredName\":{}}     | 400 | /preferredName",
                "{\"preferredName\":        | 400 | ''",
                "[]                         | 400 | ''",
                "{\"preferredName\":\"Z\\u0000o\"} | 422 | ''",
            })
    void a_body_of_the_wrong_shape_is_refused_and_the_place_is_named(String body, int status, String pointer) {
        // When
        Answer answer = patch(body);

        // Then
        assertThat(answer.problem(status).toString()).contains(pointer);
        assertThat(learner.get(preferences()).etag()).isEqualTo(etag);
    }

    @Test
    void a_missing_body_is_refused() {
        // When
        Answer answer = learner.asks("PATCH", preferences())
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .send();

        // Then
        answer.problem(400);
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        // When
        Answer answer = patch("{\"preferredName\":\"" + "Zo".repeat(600_000) + "\"}");

        // Then
        assertThat(answer.problemSlug(413)).isEqualTo("payload-too-large");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_its_place() {
        // When
        Answer answer = patch("{\"preferredName\":\"" + "Zo".repeat(5_000) + "\"}");

        // Then
        assertThat(answer.problem(422).at("/errors/0/pointer").asText()).isEqualTo("/preferredName");
    }

    @Test
    void another_content_type_is_refused() {
        // When
        Answer answer = learner.asks("PATCH", preferences())
                .header("If-Match", etag)
                .body("text/plain", "Zo".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send();

        // Then
        answer.problem(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "limit=-1"})
    void a_limit_out_of_bounds_is_refused_with_its_place(String limit) {
        // When
        Answer answer = ashdown.mis().get("/v1/learners?" + limit);

        // Then
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.problem(answer.status()).toString()).contains("/query/limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/learners/no-uuid", "/v1/nothing", "/v1/learners/me/nothing", "/nothing"})
    void what_does_not_exist_is_a_404_with_a_problem(String path) {
        // Then
        learner.get(path).problem(404);
    }

    @Test
    void a_method_that_a_resource_does_not_know_is_refused() {
        // Then
        learner.asks("DELETE", "/v1/learners/me").send().problem(405);
    }

    @Test
    void what_nobody_can_write_is_not_acceptable() {
        // Then
        learner.asks("GET", "/v1/learners/me")
                .header("Accept", "image/png")
                .send()
                .problem(406);
    }

    @Test
    void the_request_id_of_the_caller_comes_back_and_a_harmful_one_is_replaced() {
        // When
        Answer named = learner.asks("GET", "/v1/learners/me")
                .header("X-Request-Id", "from-the-test-1")
                .send();
        Answer harmful = Caller.anybody("GET", "/v1/learners/me")
                .header("X-Request-Id", "a b<script>")
                .send();

        // Then
        assertThat(named.header("X-Request-Id")).isEqualTo("from-the-test-1");
        assertThat(harmful.problem(401).path("requestId").asText())
                .isEqualTo(harmful.header("X-Request-Id"))
                .doesNotContain("script");
    }

    private Answer patch(String body) {
        return learner.asks("PATCH", preferences())
                .header("If-Match", etag)
                .json(body)
                .send();
    }

    private String preferences() {
        return "/v1/learners/" + learner.subject() + "/preferences";
    }
}
