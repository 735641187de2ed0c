package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@GatewayTest
class StreamingTest extends AtTheDoor {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void the_first_piece_of_a_body_reaches_the_service_and_its_answer_the_caller_before_the_last_is_sent() {
        // Given
        aServiceThat(request -> {
            request.response().setChunked(true);
            request.handler(piece -> request.response().write(piece));
            request.endHandler(end -> request.response().end());
        });
        Wire wire = wire();
        wire.request("POST /v1/learners", TOKEN, "Transfer-Encoding: chunked");

        // When
        wire.chunks(List.of("first"));

        // Then
        assertThat(wire.head().status()).isEqualTo(200);
        assertThat(wire.chunk()).isEqualTo("first");

        // When
        wire.chunks(List.of("second"));

        // Then
        assertThat(wire.chunk()).isEqualTo("second");

        // When
        wire.send("0\r\n\r\n");

        // Then
        assertThat(wire.chunk()).isEmpty();
    }

    @Test
    void the_head_of_a_stream_of_events_arrives_before_its_first_event() {
        // Given
        List<HttpServerRequest> streams = new CopyOnWriteArrayList<>();
        aServiceThat(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write(Buffer.buffer());
            streams.add(request);
        });
        Wire wire = wire();

        // When
        wire.request("GET /v1/me/stream", TOKEN);

        // Then
        assertThat(wire.head().header("content-type")).isEqualTo("text/event-stream");
        streams.get(0).response().write("id: 1\n\n");
        assertThat(wire.chunk()).isEqualTo("id: 1\n\n");
    }

    @Test
    void a_stream_of_events_is_taken_up_where_the_caller_left_it_and_kept_by_nobody_on_the_way() {
        // Given
        aServiceThat(request -> request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("id: " + request.getHeader("Last-Event-ID") + "+1\n\n"));
        Wire wire = wire();

        // When
        wire.request("GET /v1/me/stream", TOKEN, "Accept: text/event-stream", "Last-Event-ID: 41");

        // Then
        assertThat(wire.head().header("cache-control")).isEqualTo("no-store");
        assertThat(wire.chunk()).isEqualTo("id: 41+1\n\n");
    }

    @Test
    void a_feed_of_lines_arrives_line_by_line() {
        // Given
        List<HttpServerRequest> feeds = new CopyOnWriteArrayList<>();
        aServiceThat(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "application/x-ndjson")
                    .write("{\"position\":1}\n");
            feeds.add(request);
        });
        Wire wire = wire();

        // When
        wire.request("GET /v1/iag/feed?after=0", TOKEN, "Accept: application/x-ndjson");

        // Then
        assertThat(wire.head().header("content-type")).isEqualTo("application/x-ndjson");
        assertThat(wire.chunk()).isEqualTo("{\"position\":1}\n");

        // When
        feeds.get(0).response().end("{\"position\":2}\n");

        // Then
        assertThat(wire.chunk()).isEqualTo("{\"position\":2}\n");
        assertThat(wire.chunk()).isEmpty();
    }

    @Test
    void a_large_body_arrives_whole() throws NoSuchAlgorithmException {
        // Given
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        aServiceThat(request -> {
            request.handler(piece -> received.update(piece.getBytes()));
            request.endHandler(end -> request.response().end(HexFormat.of().formatHex(received.digest())));
        });
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[MEGABYTE];
        Wire wire = wire();
        wire.request(
                "POST /v1/mis/trial-imports",
                TOKEN,
                "Content-Type: application/xml; charset=utf-8",
                "Content-Length: " + 64 * MEGABYTE);

        // When
        for (int i = 0; i < 64; i++) {
            Arrays.fill(piece, (byte) i);
            sent.update(piece);
            wire.send(piece);
        }

        // Then
        assertThat(wire.answer().body()).isEqualTo(HexFormat.of().formatHex(sent.digest()));
    }

    @Test
    void a_service_that_does_not_read_slows_the_caller_down() {
        // Given
        List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();
        aServiceThat(request -> {
            request.pause();
            requests.add(request);
            request.handler(piece -> {});
            request.endHandler(end -> request.response().end("read"));
        });
        Wire wire = wire();
        AtomicLong sent = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();

        // When
        Thread caller = new Thread(() -> {
            wire.request(
                    "POST /v1/mis/trial-imports",
                    TOKEN,
                    "Content-Type: application/xml",
                    "Content-Length: " + 64 * MEGABYTE);
            byte[] piece = new byte[MEGABYTE];
            for (int i = 0; i < 64; i++) {
                wire.send(piece);
                sent.addAndGet(piece.length);
            }
            done.set(true);
        });
        caller.start();

        // Then
        long[] before = {-1};
        await().until(() -> {
            boolean still = !requests.isEmpty() && sent.get() == before[0];
            before[0] = sent.get();
            return still;
        });
        assertThat(done).isFalse();
        assertThat(sent.get()).isLessThan(48L * MEGABYTE);
        requests.get(0).resume();
        assertThat(wire.answer().body()).isEqualTo("read");
        await().untilTrue(done);
    }

    @Test
    void a_caller_who_leaves_takes_the_request_along() {
        // Given
        AtomicBoolean reset = new AtomicBoolean();
        AtomicBoolean arrived = new AtomicBoolean();
        aServiceThat(request -> {
            arrived.set(true);
            request.response().closeHandler(closed -> reset.set(true));
        });
        Wire wire = wire();
        wire.request("GET /v1/me", TOKEN);
        await().untilTrue(arrived);

        // When
        wire.close();

        // Then
        await().untilTrue(reset);
    }

    @Test
    void a_caller_who_leaves_in_the_middle_of_a_body_takes_the_request_along() {
        // Given
        AtomicBoolean reset = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean arrived = new AtomicBoolean();
        aServiceThat(request -> {
            request.handler(piece -> arrived.set(true));
            request.endHandler(end -> ended.set(true));
            request.exceptionHandler(failure -> reset.set(true));
        });
        Wire wire = wire();
        wire.request("POST /v1/learners", TOKEN, "Content-Length: 1000").send("half");
        await().untilTrue(arrived);

        // When
        wire.close();

        // Then
        await().untilTrue(reset);
        assertThat(ended).isFalse();
    }

    @Test
    void an_early_answer_reaches_the_caller_while_it_still_sends() {
        // Given
        aServiceThat(request -> request.response().setStatusCode(409).end("early"));
        Wire wire = wire();

        // When
        wire.request(
                        "POST /v1/mis/trial-imports",
                        TOKEN,
                        "Content-Type: application/xml",
                        "Content-Length: " + 50 * MEGABYTE)
                .send(new byte[MEGABYTE]);

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("early");
        assertThat(answer.header("connection")).isEqualTo("close");
        assertThat(wire.rest()).isEmpty();
    }

    @Test
    void a_connection_whose_end_an_early_answer_announced_is_closed_even_if_the_body_arrived_meanwhile() {
        // Given
        aServiceThat(request -> {
            request.response().setChunked(true).write("early");
            request.endHandler(end -> request.response().end());
        });
        Wire wire = wire();

        // When
        wire.request("POST /v1/learners", TOKEN, "Transfer-Encoding: chunked").chunks(List.of("bo"));
        Wire.Answer head = wire.head();
        String early = wire.chunk();
        wire.chunks(List.of("dy")).send("0\r\n\r\n");

        // Then
        assertThat(head.header("connection")).isEqualTo("close");
        assertThat(early).isEqualTo("early");
        assertThat(wire.chunk()).isEmpty();
        assertThat(wire.rest()).isEmpty();
    }

    @Test
    void the_service_decides_whether_a_caller_who_waits_for_100_may_send() {
        // Given
        aServiceThat(request -> {
            if (request.uri().contains("yes")) {
                request.response().writeContinue();
                request.body().onSuccess(body -> request.response().end("got " + body));
            } else {
                request.response().setStatusCode(404).end();
            }
        });

        // When
        Wire yes = wire().request("POST /v1/learners?yes", TOKEN, "Content-Length: 4", "Expect: 100-continue");
        Wire no = wire().request("POST /v1/learners?no", TOKEN, "Content-Length: 4", "Expect: 100-continue");

        // Then
        assertThat(yes.head().status()).isEqualTo(100);
        assertThat(yes.send("body").answer().body()).isEqualTo("got body");
        assertThat(no.answer().status()).isEqualTo(404);
        assertThat(no.rest()).isEmpty();
    }

    @Test
    void trailers_end_at_the_gateway() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.request("POST /v1/learners", TOKEN, "Transfer-Encoding: chunked", "Trailer: X-Ukprn")
                .chunks(List.of("body"))
                .send("0\r\nX-Ukprn: 90000002\r\nAuthorization: Bearer other\r\n\r\n");

        // Then
        Wire.Answer answer = wire.answer();
        assertThat(answer.json().getString("body")).isEqualTo("body");
        assertThat(answer.json().getJsonObject("headers").getMap()).doesNotContainKeys("x-ukprn", "trailer");
        assertThat(wire.request("GET /v1/me", TOKEN).answer().status()).isEqualTo(200);
    }

    @Test
    void a_body_with_a_length_keeps_it_and_one_without_stays_chunked() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        Wire.Answer known = wire.request("PATCH /v1/learners", TOKEN, "Content-Length: 4")
                .send("body")
                .answer();
        Wire.Answer unknown = wire.request("PUT /v1/learners", TOKEN, "Transfer-Encoding: chunked")
                .chunks(List.of("bo", "dy"))
                .send("0\r\n\r\n")
                .answer();
        Wire.Answer none =
                wire.request("POST /v1/learners", TOKEN, "Content-Length: 0").answer();

        // Then
        assertThat(known.json().getJsonObject("headers").getMap()).containsEntry("content-length", "4");
        assertThat(unknown.json().getJsonObject("headers").getMap())
                .containsEntry("transfer-encoding", "chunked")
                .doesNotContainKey("content-length");
        assertThat(none.json().getJsonObject("headers").getMap()).containsEntry("content-length", "0");
    }
}
