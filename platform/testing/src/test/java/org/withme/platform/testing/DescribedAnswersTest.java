package org.withme.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No test takes an answer that is not in the description")
class DescribedAnswersTest {

    private static final String DESCRIPTION = """
            {"paths": {"/v1/walks/{id}": {"get": {"operationId": "readWalk", "responses": {
               "200": {"content": {"application/json": {"schema": {"type": "object", "required": ["length"]}}}},
               "304": {"description": "You have it."}}}}}}
            """;

    private HttpServer server;
    private int status = 200;
    private String type = "application/json";
    private String body = "{\"length\": 5}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/openapi", exchange -> reply(exchange, 200, "application/json", DESCRIPTION));
        server.createContext("/v1", exchange -> reply(exchange, status, type, body));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_described_passes() {
        assertThatCode(this::read).doesNotThrowAnyException();
        status = 304;
        assertThatCode(this::read).doesNotThrowAnyException();
    }

    @Test
    void a_status_that_is_not_described_is_found() {
        status = 406;
        type = "text/plain";
        assertThatThrownBy(this::read).isInstanceOf(AssertionError.class).hasMessageContaining("answered 406");
    }

    @Test
    void a_body_that_lacks_what_is_always_there_is_found() {
        body = "{}";
        assertThatThrownBy(this::read).isInstanceOf(AssertionError.class).hasMessageContaining("length");
    }

    @Test
    void another_media_type_than_the_described_one_is_found() {
        type = "application/problem+json";
        assertThatThrownBy(this::read).isInstanceOf(AssertionError.class).hasMessageContaining("problem+json");
    }

    private void read() {
        given().filter(DescribedAnswers.FILTER)
                .get("http://localhost:" + server.getAddress().getPort() + "/v1/walks/7");
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, status == 304 ? -1 : bytes.length);
        if (status != 304) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
