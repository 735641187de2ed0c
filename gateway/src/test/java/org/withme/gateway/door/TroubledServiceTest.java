package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class TroubledServiceTest extends AtTheDoor {

    @Test
    void a_service_that_is_away_is_a_503_that_says_when_to_come_back() {
        // When
        Wire.Answer answer = wire().request("GET /v1/absent", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("2");
    }

    @Test
    void a_service_that_is_away_does_not_take_the_gateway_out_of_readiness() {
        // Given
        Wire wire = wire();
        wire.request("GET /v1/absent", TOKEN).answer();

        // When
        Wire.Answer answer = wire.request("GET /q/health/ready").answer();

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504_and_its_request_is_reset() {
        // Given
        AtomicBoolean reset = new AtomicBoolean();
        aServiceThat(request -> request.response().closeHandler(closed -> reset.set(true)));

        // When
        Wire.Answer answer = wire().request("POST /v1/learners", TOKEN, "Content-Length: 2")
                .send("{}")
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.problem()).isEqualTo("deadline-exceeded");
        await().untilTrue(reset);
    }

    @Test
    void the_deadline_counts_from_the_last_byte_of_the_request() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire().request("POST /v1/learners", TOKEN, "Content-Length: 5");

        // When
        long begin = System.nanoTime();
        for (String piece : List.of("a", "b", "c", "d", "e")) {
            long until = begin + 300_000_000L * (piece.charAt(0) - 'a');
            await().until(() -> System.nanoTime() > until);
            wire.send(piece);
        }

        // Then
        assertThat(wire.answer().status()).isEqualTo(200);
    }

    @Test
    void a_caller_who_stops_sending_is_told_so() {
        // Given
        AtomicBoolean reset = new AtomicBoolean();
        aServiceThat(request -> {
            request.handler(piece -> {});
            request.exceptionHandler(failure -> reset.set(true));
        });

        // When
        Wire wire = wire().request("POST /v1/learners", TOKEN, "Content-Length: 100")
                .send("half");

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.problem()).isEqualTo("upload-stalled");
        await().untilTrue(reset);
    }

    @Test
    void a_service_that_stops_reading_is_a_504_and_not_the_callers_fault() {
        // Given
        aServiceThat(HttpServerRequest::pause);
        Wire wire = wire().request(
                        "POST /v1/mis/trial-imports",
                        TOKEN,
                        "Content-Type: application/xml",
                        "Content-Length: " + 90 * 1024 * 1024);

        // When
        Thread caller = new Thread(() -> {
            byte[] piece = new byte[1024 * 1024];
            for (int i = 0; i < 90; i++) {
                try {
                    wire.send(piece);
                } catch (RuntimeException closed) {
                    return;
                }
            }
        });
        caller.start();

        // Then
        assertThat(wire.answer().status()).isEqualTo(504);
    }

    @Test
    void an_answer_that_stops_is_cut_off() {
        // Given
        aServiceThat(request -> request.response().setChunked(true).write("half"));

        // When
        Wire wire = wire().request("GET /v1/me", TOKEN);

        // Then
        assertThat(wire.head().status()).isEqualTo(200);
        assertThat(wire.chunk()).isEqualTo("half");
        assertThat(wire.rest()).isEmpty();
    }

    @Test
    void a_stream_that_says_something_now_and_then_goes_on() {
        // Given
        List<HttpServerRequest> streams = new ArrayList<>();
        PlayedService service = aServiceThat(request -> {
            request.response().setChunked(true).write(":");
            streams.add(request);
        });
        Wire wire = wire().request("GET /v1/me/stream", TOKEN);
        wire.head();

        // When
        AtomicInteger beats = new AtomicInteger();
        service.vertx().setPeriodic(400, beat -> {
            if (beats.incrementAndGet() <= 4) {
                streams.get(0).response().write(":");
            }
        });

        // Then
        for (int i = 0; i < 5; i++) {
            assertThat(wire.chunk()).isEqualTo(":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"
            })
    void an_answer_that_broke_off_never_looks_whole(String broken) {
        // Given
        aServiceThatSpeaksRaw(
                socket -> socket.handler(head -> socket.write(broken).onComplete(written -> socket.close())));

        // When
        String received = wire().request("GET /v1/me", TOKEN).rest();

        // Then
        boolean cutOff = received.startsWith("HTTP/1.1 200")
                && !received.endsWith("0\r\n\r\n")
                && !received.endsWith("content-length: 4\r\n\r\nhalf");
        assertThat(cutOff || received.startsWith("HTTP/1.1 502")).as(received).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\nuntil the end",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
                "this is not HTTP\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"
            })
    void an_answer_that_cannot_be_passed_on_whole_is_a_502(String answer) {
        // Given
        aServiceThatSpeaksRaw(
                socket -> socket.handler(head -> socket.write(answer).onComplete(written -> socket.close())));

        // When
        Wire.Answer received = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(received.status()).isEqualTo(502);
        assertThat(received.problem()).isEqualTo("bad-gateway");
    }

    @ParameterizedTest
    @CsvSource({"true, 502", "false, 504"})
    void nothing_of_an_answer_that_broke_before_its_first_byte_is_on_the_problem(boolean breaks, int status) {
        // Given
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nETag: \"1\"\r\nLocation: /v1/learners/1\r\n"
                + "Link: </v1/learners?cursor=1>; rel=\"next\"\r\nContent-Encoding: gzip\r\n\r\n";
        aServiceThatSpeaksRaw(
                socket -> socket.handler(request -> socket.write(head).onComplete(written -> {
                    if (breaks) {
                        socket.close();
                    }
                })));

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsKeys("x-request-id", "ratelimit", "x-content-type-options")
                .containsEntry("content-type", "application/problem+json")
                .doesNotContainKeys("etag", "location", "link", "content-encoding");
    }

    @Test
    void a_read_whose_connection_died_unanswered_is_repeated_once() {
        // Given
        AtomicInteger connections = new AtomicInteger();
        PlayedService service = aServiceThatSpeaksRaw(socket -> {
            int number = connections.incrementAndGet();
            socket.handler(head -> {
                if (number == 1) {
                    socket.close();
                } else {
                    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
                }
            });
        });

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(answer.body()).isEqualTo("second");
        assertThat(service.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_change_whose_connection_died_unanswered_is_never_repeated(String method) {
        // Given
        PlayedService service = aServiceThatSpeaksRaw(socket -> socket.handler(head -> socket.close()));

        // When
        Wire.Answer answer = wire().request(method + " /v1/learners", TOKEN, "Content-Length: 2")
                .send("{}")
                .answer();

        // Then
        assertThat(answer.status()).isEqualTo(502);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void a_problem_of_the_service_passes_unchanged() {
        // Given
        aServiceThat(request -> request.response()
                .setStatusCode(422)
                .putHeader("Content-Type", "application/problem+json")
                .end(Buffer.buffer("{\"status\":422}")));

        // When
        Wire.Answer answer = wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"status\":422}");
    }
}
