package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given up after a while; everywhere else the deadlines are longer than any test. */
@GatewayTest
@TestProfile(DeadlinesTest.ShortDeadlines.class)
class DeadlinesTest extends AtTheDoor {

    private static final Duration FIRST_BYTE = Duration.ofSeconds(2);
    private static final Duration ANSWER_IDLE = Duration.ofSeconds(3);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int BEATS = 8;
    private static final int MEGABYTE = 1024 * 1024;

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
        Wire wire = wire().request("POST /v1/learners", TOKEN, "Content-Length: 8");

        // When
        wire.send("half");
        await().during(FIRST_BYTE.plusMillis(500)).until(() -> true);
        wire.send("half");

        // Then
        assertThat(wire.answer().status()).isEqualTo(200);
    }

    @Test
    void a_service_may_take_longer_to_put_a_large_body_away() {
        // Given
        List<HttpServerRequest> received = new CopyOnWriteArrayList<>();
        aServiceThat(request -> request.endHandler(end -> received.add(request)));
        Wire wire = wire().request(
                        "POST /v1/mis/trial-imports",
                        TOKEN,
                        "Content-Type: application/xml",
                        "Content-Length: " + 2 * MEGABYTE);

        // When
        wire.send(new byte[2 * MEGABYTE]);
        await().until(() -> !received.isEmpty());
        await().during(FIRST_BYTE.plusMillis(500)).until(() -> true);
        received.get(0).response().end("kept");

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
    void after_a_408_the_connection_is_closed_and_said_so_however_the_body_was_framed() {
        // Given
        aServiceThat(request -> request.handler(piece -> {}));

        // When
        List<Wire> callers = Stream.of("Content-Length: 100", "Content-Length: 100000", "Transfer-Encoding: chunked")
                .map(framing ->
                        wire().request("POST /v1/learners", TOKEN, framing).send("5\r\n"))
                .toList();

        // Then
        assertThat(callers).allSatisfy(wire -> {
            Wire.Answer answer = wire.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.rest()).isEmpty();
        });
    }

    @Test
    void a_service_that_stops_reading_is_a_504_and_not_the_callers_fault() {
        // Given
        aServiceThat(HttpServerRequest::pause);
        Wire wire = wire().request(
                        "POST /v1/mis/trial-imports",
                        TOKEN,
                        "Content-Type: application/xml",
                        "Content-Length: " + 90 * MEGABYTE);

        // When
        Thread caller = new Thread(() -> {
            byte[] piece = new byte[MEGABYTE];
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
        List<HttpServerRequest> streams = new CopyOnWriteArrayList<>();
        PlayedService service = aServiceThat(request -> {
            request.response().setChunked(true).write(":");
            streams.add(request);
        });
        Wire wire = wire().request("GET /v1/me/stream", TOKEN);
        wire.head();

        // When
        service.vertx()
                .setPeriodic(BEAT.toMillis(), beat -> streams.get(0).response().write(":"));

        // Then
        assertThat(BEAT.multipliedBy(BEATS)).isGreaterThan(ANSWER_IDLE);
        for (int beat = 0; beat < BEATS; beat++) {
            assertThat(wire.chunk()).isEqualTo(":");
        }
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
    void a_connection_that_never_brings_a_whole_head_is_closed() {
        // Given
        Wire wire = wire();

        // When
        wire.send("GET /v1/hello HTTP/1.1\r\nHost:");

        // Then
        assertThat(wire.rest()).isEmpty();
    }

    @Test
    void a_service_that_does_not_know_100_is_sent_the_body_all_the_same() {
        // Given
        aServiceThatEchoes();

        // When
        Wire wire = wire().request("POST /v1/learners", TOKEN, "Content-Length: 4", "Expect: 100-continue");

        // Then
        assertThat(wire.head().status()).isEqualTo(100);
        assertThat(wire.send("body").answer().json().getString("body")).isEqualTo("body");
    }

    public static class ShortDeadlines implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "withme.gateway.proxy.first-byte", FIRST_BYTE.toString(),
                    "withme.gateway.proxy.upload-idle", "5s",
                    "withme.gateway.proxy.answer-idle", ANSWER_IDLE.toString(),
                    "withme.gateway.proxy.expectation", "200ms",
                    "withme.gateway.door.head", "2s");
        }
    }
}
