package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers in a row could understand in two ways: none may reach the second. */
@GatewayTest
class MalformedHttpTest extends AtTheDoor {

    private static final String SMUGGLED = "GET /v1/learners HTTP/1.1\r\nHost: x\r\n\r\n";

    static Stream<String> ambiguous() {
        return Stream.of(
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 4, 4\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: +4\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: -1\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 0x4\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 99999999999999999999\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length : 4\r\n\r\nabcd",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "POST /v1/learners HTTP/1.0\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\n Host: x\r\n%s\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nX-Nul: a\u0000b\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nX-Cr: a\rb\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\nNo colon\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n: empty\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\nHost: y\r\n%s\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\n%s\r\n\r\n",
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\n%1$s\r\n%1$s\r\n\r\n",
                "GET /v1/learners HTTP/1.1 HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET  /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET /v1/learners  HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET /v1/learners HTTP/1.1 \r\nHost: x\r\n%s\r\n\r\n",
                " GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET\t/v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET /v1/learners\tHTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET\u000b/v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET /v1/learners\fHTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET\r/v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "\u0000GET /v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET http://x/v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "GET v1/learners HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "nonsense\r\n\r\n%s");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void an_ambiguous_request_is_refused_and_nothing_behind_it_is_served(String request) {
        // Given
        PlayedService service = aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.send(request.replace("/v1/learners", "/v1/learners/ambiguous").formatted(TOKEN)
                + SMUGGLED.replace("\r\n\r\n", "\r\n" + TOKEN + "\r\nConnection: close\r\n\r\n"));

        // Then
        String received = wire.rest();
        assertThat(received).matches("(?s)^HTTP/1\\.[01] (400|405|501|505) .*");
        assertThat(received).contains("application/problem+json");
        assertThat(service.requests()).noneMatch(served -> served.contains("ambiguous"));
        if (request.startsWith("POST")) {
            assertThat(service.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/learners HTTP/1.1\r\nHost: x\r\nAccept: a\r\n b\r\n%s\r\n\r\n",
                "\r\nGET /v1/learners HTTP/1.1\r\nHost: x\r\nAccept: a  b\r\n%s\r\n\r\n"
            })
    void what_the_parser_may_forgive_reaches_the_service_in_its_one_plain_form(String request) {
        // Given
        aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().send(request.formatted(TOKEN)).answer();

        // Then
        assertThat(answer.json().getString("uri")).isEqualTo("/v1/learners");
        assertThat(answer.json().getJsonObject("headers").getString("accept")).matches("a +b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/learners HTTP/9.9\r\nHost: x\r\n%s\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void another_version_of_http_is_not_spoken(String request) {
        // Given
        PlayedService service = aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.send(request.formatted(TOKEN) + SMUGGLED);

        // Then
        assertThat(wire.rest()).matches("(?s)(HTTP/\\d\\.\\d (400|501|505) .*)?");
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/me HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n",
                "POST /v1/me HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: 12\r\n\r\nGET  /\t \r\n\r\n",
                "POST /v1/me HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n \t \r\n0\r\n\r\n"
            })
    void each_request_line_of_a_connection_is_plain_and_bodies_may_hold_anything(String first) {
        // Given
        PlayedService service = aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.send(first.formatted(TOKEN));
        Wire.Answer good = wire.answer();
        wire.send("GET  /v1/learners/ambiguous HTTP/1.1\r\nHost: x\r\n" + TOKEN + "\r\n\r\n");
        Wire.Answer bad = wire.answer();

        // Then
        assertThat(good.status()).isEqualTo(200);
        assertThat(bad.problem()).isEqualTo("malformed-request");
        assertThat(bad.header("connection")).isEqualTo("close");
        assertThat(wire.rest()).isEmpty();
        assertThat(service.requests()).noneMatch(served -> served.contains("ambiguous"));
    }

    @Test
    void a_request_line_may_come_in_pieces() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        for (String piece : new String[] {"\r\n", "GE", "T ", "/v1/me", " HTTP", "/1.1\r", "\nHost: x\r\n"}) {
            wire.send(piece);
        }

        // Then
        assertThat(wire.send(TOKEN + "\r\n\r\n").answer().json().getString("uri"))
                .isEqualTo("/v1/me");
    }

    @Test
    void framing_that_was_refused_ends_the_connection() {
        // Given
        PlayedService service = aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.send("POST /v1/learners HTTP/1.1\r\nHost: x\r\n" + TOKEN
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED);

        // Then
        assertThat(wire.answer().problem()).isEqualTo("malformed-request");
        assertThat(wire.rest()).isEmpty();
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nab\r\n", "-1\r\nab\r\n", "3\r\nabcdef\r\n", "2;x=\u0000\r\nab\r\n", "100000000000000\r\n"
            })
    void a_broken_chunk_never_becomes_a_whole_body(String chunk) {
        // Given
        AtomicBoolean ended = new AtomicBoolean();
        aServiceThat(request -> {
            request.handler(piece -> {});
            request.endHandler(end -> {
                ended.set(true);
                request.response().end();
            });
        });
        Wire wire = wire();

        // When
        wire.request("POST /v1/learners", TOKEN, "Transfer-Encoding: chunked").send(chunk + "0\r\n\r\n");

        // Then
        assertThat(wire.rest()).doesNotStartWith("HTTP/1.1 2");
        assertThat(ended).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/learners/..",
                "/v1/learners/../hello",
                "/v1/learners/%2e%2e/hello",
                "/v1/learners//me",
                "//v1/learners",
                "/v1/learners;x=1",
                "/v1/learners%2Fme",
                "/v1/learners%5Cme",
                "/v1/learners\\me",
                "/v1/learners%252Fme",
                "/v1/learners%00",
                "/v1/learners%FF",
                "/v1/./learners",
                "/v1/learners#me",
                "/v1/%6Cearners",
                "/v1/learners/",
                "/v1/learners/019A7C1E-5B0E-7C44-9D53-0C6F1F3A2B11",
                "/v1/learners/1-1-1-1-1"
            })
    void a_path_with_two_readings_never_reaches_the_service(String path) {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("GET " + path, TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("unsafe-path");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/path");
        assertThat(service.requests()).isEmpty();
    }
}
