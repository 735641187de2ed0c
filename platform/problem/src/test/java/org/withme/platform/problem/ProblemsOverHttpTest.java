package org.withme.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsOverHttpTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":}",
                "plan",
                "{\"name\":\"a\",\"shared\":true} trailing",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"shared\":true",
                "{\"name\":\"\\u00\"}"
            })
    void text_that_is_not_json_is_malformed(String body) {
        // When
        Response answer = post("/sample/plans", body);

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.asString()).contains("The body is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  "})
    void a_missing_body_is_malformed(String body) {
        // When
        Response answer = post("/sample/plans", body);

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("missing-body");
    }

    @Test
    void a_missing_body_without_a_content_type_is_malformed() {
        // When
        Response answer = given().when().post("/sample/plans");

        // Then
        assertProblem(answer, 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nme\":\"a\",\"shared\":true} | /nme | unknown-field",
                "{\"steps\":[{\"title\":\"a\",\"minutes\":1},{\"titel\":\"b\",\"minutes\":1}]} | /steps/1/titel | unknown-field",
                "{\"name\":1} | /name | wrong-type",
                "{\"name\":[\"a\"]} | /name | wrong-type",
                "{\"mood\":\"SAD\"} | /mood | wrong-form",
                "{\"mood\":1} | /mood | wrong-form",
                "{\"due\":\"tomorrow\"} | /due | wrong-form",
                "{\"due\":\"\"} | /due | wrong-form",
                "{\"due\":\"+6000000-01-01\"} | /due | wrong-form",
                "{\"due\":\"0026-09-01\"} | /due | wrong-form",
                "{\"owner\":\"me\"} | /owner | wrong-form",
                "{\"shared\":\"true\"} | /shared | wrong-type",
                "{\"shared\":1} | /shared | wrong-form",
                "{\"shared\":null} | /shared | wrong-type",
                "{\"steps\":[{\"minutes\":\"5\"}]} | /steps/0/minutes | wrong-type",
                "{\"steps\":[{\"minutes\":1.5}]} | /steps/0/minutes | wrong-form",
                "{\"steps\":[{\"minutes\":99999999999}]} | /steps/0/minutes | wrong-form",
                "{\"steps\":{}} | /steps | wrong-type",
                "{\"notes\":{\"a/b~c\":1}} | /notes/a~1b~0c | wrong-type",
                "[] | `` | wrong-type",
                "\"text\" | `` | wrong-type"
            })
    void a_body_of_the_wrong_shape_names_the_place(String body, String pointer, String code) {
        // When
        Response answer = post("/sample/plans", body);

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void an_element_of_a_list_is_named_by_its_index() {
        // When
        Response answer =
                post("/sample/lists", "[{\"title\":\"a\",\"minutes\":1},{\"title\":\"b\",\"minutes\":\"x\"}]");

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/1/minutes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\\u0000b\"} | /name | null-character",
                "{\"steps\":[{\"title\":\"\\u0000\",\"minutes\":1}]} | /steps/0/title | null-character",
                "{\"notes\":{\"a\":\"\\u0000\"}} | /notes/a | null-character",
                "{\"name\":\"\\ud83d\"} | /name | broken-character"
            })
    void text_that_cannot_be_stored_breaks_a_rule(String body, String pointer, String code) {
        // When
        Response answer = post("/sample/plans", body);

        // Then
        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void a_null_character_in_a_key_breaks_a_rule() {
        // When
        Response answer = post("/sample/plans", "{\"notes\":{\"a\\u0000\":\"b\"}}");

        // Then
        assertProblem(answer, 422, "invalid-request");
    }

    @Test
    void emoji_and_right_to_left_text_come_back_as_they_went() {
        // Given
        String name = "🙂 مرحبا שלום e\u0301";

        // When
        Response answer = post("/sample/plans", "{\"name\":\"" + name + "\",\"shared\":true}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("name")).isEqualTo(name);
        assertThat(answer.asString()).doesNotContain("null");
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        // When
        Response answer = post("/sample/rules", "{\"shared\":true}");

        // Then
        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly("missing", "too-long");
        assertThat(answer.jsonPath().getString("errors[1].remedy")).isEqualTo("Shorten it to at most 5 characters.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, not-found",
        "GET, /sample/nowhere, 404, not-found",
        "GET, /q/nowhere, 404, not-found",
        "GET, /sample/things/not-a-uuid, 404, not-found",
        "DELETE, /sample/plans, 405, method-not-allowed",
        "GET, /sample/secret, 401, unauthenticated",
        "GET, /sample/bare, 409, conflict",
        "GET, /sample/bug, 500, internal-error",
        "GET, /route/status, 415, unsupported-media-type",
        "GET, /route/problem, 429, too-many-requests",
        "GET, /route/bug, 500, internal-error",
        "GET, /sample/database/42601, 500, internal-error",
        "GET, /sample/database/08006, 503, unavailable",
        "GET, /sample/database/57P01, 503, unavailable",
        "GET, /sample/database/57014, 503, unavailable",
        "GET, /sample/database/53300, 503, unavailable",
        "GET, /sample/database/40P01, 503, unavailable",
        "GET, /sample/database/none, 503, unavailable",
        "GET, /sample/database/23505, 409, conflict",
        "GET, /sample/database/22021, 422, invalid-request",
        "GET, /sample/database/22008, 422, invalid-request"
    })
    void what_fails_is_a_problem_that_says_nothing_about_the_inside(
            String method, String path, int status, String slug) {
        // When
        Response answer = given().when().request(method, path);

        // Then
        assertProblem(answer, status, slug);
    }

    @Test
    void a_query_parameter_of_the_wrong_form_is_named() {
        // When
        Response answer = given().queryParam("limit", "many").when().get("/sample/list");

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/query/limit");
    }

    @Test
    void a_date_parameter_of_the_wrong_form_is_named() {
        // When
        Response answer = given().queryParam("limit", "5")
                .queryParam("from", "soon")
                .when()
                .get("/sample/list");

        // Then
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/query/from");
    }

    @Test
    void what_is_not_there_yet_says_when_to_come_back() {
        // When
        Response answer = given().when().get("/sample/database/08006");

        // Then
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void a_problem_of_a_route_keeps_its_headers() {
        // When
        Response answer = given().when().get("/route/problem");

        // Then
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void who_is_not_known_is_told_how_to_sign_in() {
        // When
        Response answer = given().when().get("/sample/secret");

        // Then
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_format_that_is_not_read_is_unsupported() {
        // When
        Response answer =
                given().contentType("application/xml").body("<a/>").when().post("/sample/plans");

        // Then
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void a_content_type_that_is_none_is_refused() throws IOException {
        // When
        String answer = raw("POST /sample/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: ///\r\n"
                + "Content-Length: 2\r\nConnection: close\r\n\r\n{}");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void a_format_that_is_not_written_is_not_acceptable() {
        // When
        Response answer = given().accept("text/csv").when().get("/sample/list");

        // Then
        assertProblem(answer, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "text", ",", "a/b/c", "application/"})
    void what_names_no_format_is_not_acceptable(String accepted) throws IOException {
        // When
        String answer = raw("GET /sample/list HTTP/1.1\r\nHost: localhost\r\nAccept: " + accepted
                + "\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 406").contains("/problems/not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "text/html, *; q=.2, */*; q=.2", "application/json;q=much"})
    void what_older_clients_send_for_any_format_is_answered(String accepted) throws IOException {
        // When
        String answer = raw("GET /sample/list HTTP/1.1\r\nHost: localhost\r\nAccept: " + accepted
                + "\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{}");
    }

    @Test
    void a_body_that_announces_too_much_is_too_large() {
        // When
        Response answer = post("/sample/plans", "{\"name\":\"" + "a".repeat(70_000) + "\"}");

        // Then
        assertProblem(answer, 413, "payload-too-large");
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() throws IOException {
        // Given
        String chunk = "{\"name\":\"" + "a".repeat(70_000);
        String request = "POST /sample/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n0\r\n\r\n";

        // When
        String answer = raw(request);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//sample/list", "/sample//list", "http://localhost/sample/list"})
    void a_request_target_with_two_readings_is_refused(String target) throws IOException {
        // When
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/unsafe-path");
    }

    /** The server itself refuses what is no URI, before anything of ours sees it. */
    @Test
    void a_request_target_that_is_no_uri_is_refused() throws IOException {
        // When
        String answer = raw("GET /sample/list?x={1} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("{}");
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .when()
                .post(path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(4_000), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("https://withme.example/problems/" + slug);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getMap("").keySet())
                .isSubsetOf("type", "title", "status", "detail", "requestId", "errors");
        assertThat(answer.asString())
                .doesNotContain("Exception", "org.", "java.", "jakarta", "fasterxml", "select ", "SQL", "\tat ");
        List<Map<String, Object>> errors = answer.jsonPath().getList("errors");
        assertThat(errors == null || !errors.isEmpty()).isTrue();
    }
}
