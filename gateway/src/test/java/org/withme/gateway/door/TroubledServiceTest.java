package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class TroubledServiceTest extends AtTheDoor {

    @Test
    void a_service_that_goes_on_behind_the_head_of_an_answer_delays_nobody() {
        // Given
        aServiceThat(request -> {
            if (request.method() == HttpMethod.HEAD) {
                request.response().setChunked(true).write(Buffer.buffer());
            } else {
                request.response().end("hello");
            }
        });
        Wire wire = wire();
        assertThat(wire.request("HEAD /v1/me/stream", TOKEN).head().status()).isEqualTo(200);

        // When
        List<Integer> next = Stream.generate(
                        () -> wire.request("GET /v1/me", TOKEN).answer().status())
                .limit(3)
                .toList();

        // Then
        assertThat(next).containsOnly(200);
    }

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
    void a_service_that_is_ending_is_a_503_that_says_when_to_come_back() {
        // Given
        aServiceThat(request -> request.response()
                .setStatusCode(503)
                .putHeader("Connection", "close")
                .end());

        // When
        Wire.Answer answer = wire().request("PATCH /v1/learners/x/preferences", TOKEN, "Content-Length: 2")
                .send("{}")
                .answer();

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
        String received =
                wire().request("GET /v1/me", TOKEN, "Connection: close").rest();

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
