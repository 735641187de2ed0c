package org.withme.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_request_in_flight_and_a_broken_connection_are_asked_again_under_the_same_key() {
        // Given
        server.createContext("/", exchange -> {
            switch (keys.size()) {
                case 0 -> inFlight(exchange);
                case 1 -> cutOff(exchange);
                default -> answer(exchange, 201);
            }
        });

        // When
        Http.Answer answer = post(new Http(Duration.ofSeconds(30), Duration.ofMillis(10)));

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
    }

    @Test
    void a_request_that_stays_in_flight_is_no_success_even_where_a_conflict_is_one() {
        // Given
        server.createContext("/", this::inFlight);

        // Then
        assertThatThrownBy(() -> post(new Http(Duration.ZERO, Duration.ofMillis(10))))
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("still answered 409");
    }

    @Test
    void a_conflict_that_does_not_say_when_to_come_back_is_an_answer() {
        // Given
        server.createContext("/", exchange -> answer(exchange, 409));

        // Then
        assertThat(post(new Http()).status()).isEqualTo(409);
    }

    private Http.Answer post(Http http) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/";
        return http.send("POST", url, "token", Map.of(), 201, 409);
    }

    private void inFlight(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 409);
    }

    private void cutOff(HttpExchange exchange) {
        note(exchange);
        exchange.close();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        note(exchange);
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void note(HttpExchange exchange) {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }
}
