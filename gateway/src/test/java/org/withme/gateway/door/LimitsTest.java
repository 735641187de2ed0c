package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class LimitsTest extends AtTheDoor {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "/v1/learners, application/json, 1048577",
        "/v1/mis/ilr-imports, application/json, 1048577",
        "/v1/mis/ilr-imports, application/xml, 268435457",
        "/v1/mis/ilr-imports, application/zip, 67108865",
        "/v1/mis/ilr-imports, application/x-zip-compressed, 67108865",
        "/v1/assessment/assessments/0199a3b0-0000-7000-8000-0000000000a1/evidence/files, application/octet-stream, 52428801",
        "/v1/assessment/assessments/0199a3b0-0000-7000-8000-0000000000a1/evidence/files, application/json, 1048577",
        "/v1/assessment/assessments/0199a3b0-0000-7000-8000-0000000000a1/evidence, application/octet-stream, 1048577",
        "/v1/learning-aims/downloads, text/csv, 268435457",
        "/v1/learning-aims/downloads, application/zip, 67108865"
    })
    void a_body_that_is_announced_too_large_is_refused_before_it_is_read(String path, String type, long length) {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire wire = wire().request("POST " + path, TOKEN, "Content-Type: " + type, "Content-Length: " + length);

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("payload-too-large");
        assertThat(answer.header("connection")).isEqualTo("close");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void a_caller_who_waits_for_100_learns_that_the_body_is_too_large_without_sending_it() {
        // When
        Wire wire =
                wire().request("POST /v1/learners", TOKEN, "Content-Length: " + 2 * MEGABYTE, "Expect: 100-continue");

        // Then
        assertThat(wire.head().status()).isEqualTo(413);
    }

    @Test
    void a_chunked_body_that_grows_too_large_is_refused_while_it_is_sent() {
        // Given
        AtomicBoolean reset = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        aServiceThat(request -> {
            request.handler(piece -> {});
            request.endHandler(end -> ended.set(true));
            request.exceptionHandler(failure -> reset.set(true));
        });
        Wire wire = wire();

        // When
        wire.request("POST /v1/learners", TOKEN, "Transfer-Encoding: chunked")
                .chunks(Collections.nCopies(17, "x".repeat(64 * 1024)));

        // Then
        assertThat(wire.answer().status()).isEqualTo(413);
        await().untilTrue(reset);
        assertThat(ended).isFalse();
    }

    @Test
    void a_body_of_exactly_the_limit_passes() {
        // Given
        aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("POST /v1/learners", TOKEN, "Content-Length: " + MEGABYTE)
                .send(new byte[MEGABYTE])
                .answer();

        // Then
        assertThat(answer.json().getInteger("length")).isEqualTo(MEGABYTE);
    }

    @Test
    void A4_a_file_of_evidence_of_exactly_its_limit_passes() {
        // Given
        aServiceThatEchoes();
        int limit = 50 * MEGABYTE;

        // When
        Wire.Answer answer = wire().request(
                        "POST /v1/assessment/assessments/0199a3b0-0000-7000-8000-0000000000a1/evidence/files",
                        TOKEN,
                        "Content-Type: application/octet-stream",
                        "Content-Length: " + limit)
                .send(new byte[limit])
                .answer();

        // Then
        assertThat(answer.json().getInteger("length")).isEqualTo(limit);
    }

    @Test
    void headers_that_are_too_large_are_a_problem() {
        // When
        Wire wire = wire().request("GET /v1/hello", "X-Large: " + "x".repeat(17 * 1024));

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.problem()).isEqualTo("headers-too-large");
    }

    @Test
    void an_address_that_is_too_long_is_a_problem() {
        // When
        Wire wire = wire().request("GET /v1/hello?x=" + "x".repeat(9 * 1024));

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.problem()).isEqualTo("uri-too-long");
    }

    @Test
    void a_refusal_of_a_small_body_leaves_the_connection_usable() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer refused = wire.request("POST /v1/learners", "Content-Length: 2")
                .send("{}")
                .answer();
        Wire.Answer next = wire.request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(refused.status()).isEqualTo(401);
        assertThat(next.status()).isEqualTo(200);
    }
}
