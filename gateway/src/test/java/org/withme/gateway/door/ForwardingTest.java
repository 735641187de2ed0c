package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ForwardingTest extends AtTheDoor {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/learners?ukprn=90000001&x=%2F..%2F",
        "GET, /v1/learners/me",
        "GET, /v1/me",
        "DELETE, /v1/learners/a/team/b",
        "GET, /v1/mis/ilr-imports/1/rejections",
        "GET, /v1/communities",
        "GET, /v1/groups/a/goals",
        "GET, /v1/colleges/90000001",
        "GET, /v1/hello/user",
        "GET, /v1/operations/learner-service/parked-streams",
        "PUT, /v1/assessment/assessments/1/criteria/2/self-judgement",
        "GET, /v1/operations/assessment-service/parked-streams",
        "GET, /v1/iag/feed?after=7",
        "GET, /v1/operations/iag-service/parked-streams",
        "GET, /v1/advocacy/referrals?limit=5",
        "GET, /v1/operations/advocate-service/parked-streams"
    })
    void exactly_the_path_that_was_matched_reaches_the_service(String method, String uri) {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request(method + " " + uri, TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("uri")).isEqualTo(uri);
        assertThat(answer.json().getString("method")).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/unknown",
                "/v1/learnersandmore",
                "/v1/operations/gateway",
                "/v1/advocate",
                "/V1/learners",
                "/q/metrics",
                "/q/health",
                "/q/openapi",
                "/nowhere"
            })
    void an_unknown_path_is_a_problem(String uri) {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("GET " + uri, TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("https://withme.example/problems/not-found");
        assertThat(answer.json().getString("requestId")).isEqualTo(answer.header("x-request-id"));
    }

    @Test
    void headers_that_claim_an_identity_or_concern_one_hop_do_not_reach_the_service() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request(
                        "GET /v1/learners/me",
                        TOKEN,
                        "X-Forwarded-For: 10.0.0.1",
                        "X-Forwarded-Proto: https",
                        "Forwarded: for=10.0.0.1",
                        "X-Real-IP: 10.0.0.1",
                        "X-User: root",
                        "X-User-Id: 1",
                        "X-Remote-User: root",
                        "Remote-User: root",
                        "X-WithMe-Caller: root",
                        "X-Learner-Id: 1",
                        "X-Ukprn: 90000002",
                        "X_Ukprn: 90000002",
                        "X-Original-URL: /admin",
                        "X-HTTP-Method-Override: DELETE",
                        "Cookie: session=1",
                        "Proxy-Authorization: Basic eDp4",
                        "Keep-Alive: timeout=5",
                        "TE: trailers",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                        "Connection: keep-alive, X-Private, Prefer, Upgrade, HTTP2-Settings",
                        "X-Private: 1",
                        "Prefer: return=minimal",
                        "baggage: name=Ada",
                        "If-None-Match: \"a\"",
                        "Accept-Language: cy")
                .answer();

        // Then
        JsonObject headers = answer.json().getJsonObject("headers");
        headers.remove("traceparent");
        assertThat(headers.fieldNames())
                .containsExactlyInAnyOrder("authorization", "if-none-match", "accept-language", "host", "x-request-id");
        assertThat(headers.getString("host")).isEqualTo("withme.example");
    }

    @Test
    void headers_of_the_service_that_concern_one_hop_do_not_reach_the_caller() {
        // Given
        aServiceThat(request -> request.response()
                .putHeader("Server", "secret/1.0")
                .putHeader("X-Powered-By", "secret")
                .putHeader("Keep-Alive", "timeout=99")
                .putHeader("Connection", "X-Inside")
                .putHeader("X-Inside", "1")
                .putHeader("X-WithMe-Debug", "1")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Request-Id", "another")
                .putHeader("ETag", "\"1\"")
                .end("ok"));
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("GET /v1/learners/me", TOKEN, "X-Request-Id: mine-1")
                .answer();

        // Then
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers())
                .doesNotContainKeys(
                        "server",
                        "x-powered-by",
                        "keep-alive",
                        "connection",
                        "x-inside",
                        "x-withme-debug",
                        "proxy-authenticate",
                        "access-control-allow-origin")
                .containsEntry("etag", "\"1\"")
                .containsEntry("x-request-id", "mine-1")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cache-control", "no-store")
                .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:PORT/v1/mis/ilr-imports/1, https://withme.example/v1/mis/ilr-imports/1",
        "http://withme.example/v1/mis/ilr-imports/1, https://withme.example/v1/mis/ilr-imports/1",
        "/v1/mis/ilr-imports/1, /v1/mis/ilr-imports/1",
        "https://elsewhere.example/x, https://elsewhere.example/x"
    })
    void a_location_of_the_service_is_told_as_the_caller_can_reach_it(String told, String expected) {
        String location = told.replace("PORT", Integer.toString(PlayedService.port()));
        // Given
        aServiceThat(request -> request.response()
                .setStatusCode(202)
                .putHeader("Location", location)
                .end());
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("POST /v1/mis/ilr-imports", TOKEN, "Content-Length: 0")
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo(expected);
    }

    @Test
    void a_request_id_is_kept_if_it_is_harmless_and_made_if_not() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer kept =
                wire.request("GET /v1/me", TOKEN, "X-Request-Id: abc.DEF_1-2").answer();
        Wire.Answer made =
                wire.request("GET /v1/me", TOKEN, "X-Request-Id: <script>").answer();

        // Then
        assertThat(kept.header("x-request-id")).isEqualTo("abc.DEF_1-2");
        assertThat(kept.json().getJsonObject("headers").getString("x-request-id"))
                .isEqualTo("abc.DEF_1-2");
        assertThat(made.header("x-request-id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*");
        assertThat(made.json().getJsonObject("headers").getString("x-request-id"))
                .isEqualTo(made.header("x-request-id"));
    }

    @Test
    void a_trace_of_the_caller_goes_on_to_the_service() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request(
                        "GET /v1/me", TOKEN, "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .answer();

        // Then
        assertThat(answer.json().getJsonObject("headers").getString("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void a_call_without_a_trace_begins_one() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer answer =
                wire.request("GET /v1/me", TOKEN, "traceparent: 00-nonsense-01").answer();

        // Then
        assertThat(answer.json().getJsonObject("headers").getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void the_answer_to_head_has_the_headers_of_get_and_no_body() {
        // Given
        aServiceThat(
                request -> request.response().putHeader("Content-Length", "12").end());
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("HEAD /v1/me", TOKEN).head();
        Wire.Answer next = wire.request("HEAD /v1/me", TOKEN).head();

        // Then
        assertThat(answer.header("content-length")).isEqualTo("12");
        assertThat(next.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void an_answer_without_a_body_leaves_the_connection_usable(int status) {
        // Given
        aServiceThat(request -> request.response()
                .setStatusCode(request.uri().endsWith("/me") ? status : 200)
                .end());
        Wire wire = wire();

        // When
        Wire.Answer first = wire.request("GET /v1/me", TOKEN).head();
        Wire.Answer second = wire.request("GET /v1/learners", TOKEN).answer();

        // Then
        assertThat(first.status()).isEqualTo(status);
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void requests_on_one_connection_are_answered_in_their_order() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.request("GET /v1/me?n=1", TOKEN).request("GET /v1/me?n=2", TOKEN).request("GET /v1/me?n=3", TOKEN);

        // Then
        assertThat(wire.answer().json().getString("uri")).endsWith("n=1");
        assertThat(wire.answer().json().getString("uri")).endsWith("n=2");
        assertThat(wire.answer().json().getString("uri")).endsWith("n=3");
    }

    @Test
    void a_method_that_the_api_does_not_use_is_refused() {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("TRACE /v1/hello", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("GET").doesNotContain("TRACE");
    }
}
