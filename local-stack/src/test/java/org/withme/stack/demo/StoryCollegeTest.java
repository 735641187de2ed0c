package org.withme.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.withme.stack.RunningPlatform;

/** Gateway and Keycloak are one server here that notes what it was asked. */
class StoryCollegeTest {

    private static final String ADMIN = "/admin/realms/withme";
    private static final String WAITING = """
            {"items": [{"links": {"self": "/v1/mis/ilr-imports/1", "discard": "/v1/mis/ilr-imports/1/discard"}},
                       {"links": {"self": "/v1/mis/ilr-imports/2"}}]}""";

    @TempDir
    Path data;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private RunningPlatform platform;
    private boolean supervisorFails;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        platform = new RunningPlatform(data, url, url, url);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_playing_has_a_college_that_is_new_on_the_platform_with_people_of_its_own() {
        // When
        StoryCollege opened = StoryCollege.opened(new Http(), platform, 7);

        // Then: 91000007 has been played before
        assertThat(opened.college().ukprn()).isEqualTo("91000008");
        assertThat(opened.username("adviser")).isEqualTo("story-8-adviser");
        assertThat(asked).contains("POST " + ADMIN + "/clients", "POST " + ADMIN + "/users");
        assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void a_story_that_fails_leaves_no_return_that_waits_and_no_accounts() {
        // Given
        StoryCollege opened = StoryCollege.opened(new Http(), platform, 8);
        DemoFailed failure = new DemoFailed("A part did not come out");

        // When
        opened.tidyUp(failure);

        // Then
        assertThat(asked).contains("POST /v1/mis/ilr-imports/1/discard");
        assertThat(asked).doesNotContain("POST /v1/mis/ilr-imports/2/discard");
        assertThat(asked).filteredOn(("DELETE " + ADMIN + "/users/u")::equals).hasSize(9);
        assertThat(asked).contains("DELETE " + ADMIN + "/clients/c");
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void what_was_made_is_taken_back_when_the_college_cannot_be_opened_and_the_reason_is_in_words() {
        // Given
        supervisorFails = true;

        // When, Then
        assertThatThrownBy(() -> StoryCollege.opened(new Http(), platform, 8))
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("Your role does not include this operation")
                .hasMessageNotContaining("{");
        assertThat(asked).contains("DELETE " + ADMIN + "/clients/c");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path);
        exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/token")) {
            reply(exchange, 200, "{\"access_token\": \"t\"}");
        } else if (method.equals("DELETE")
                || path.endsWith("/role-mappings/realm")
                || path.endsWith("/reset-password")) {
            reply(exchange, 204, "");
        } else if (path.equals(ADMIN + "/clients") && method.equals("GET")) {
            boolean made = asked.contains("POST " + ADMIN + "/clients") || query.endsWith("91000007");
            reply(exchange, 200, made ? "[{\"id\": \"c\"}]" : "[]");
        } else if (path.equals(ADMIN + "/users") && method.equals("GET")) {
            reply(exchange, 200, "[{\"id\": \"u\"}]");
        } else if (path.equals("/v1/mis/ilr-imports")) {
            reply(exchange, 200, WAITING);
        } else if (path.startsWith("/v1/advocacy/advocates/")) {
            reply(
                    exchange,
                    supervisorFails ? 403 : 201,
                    "{\"title\": \"Your role does not include this operation\", \"status\": 403}");
        } else {
            reply(exchange, method.equals("POST") && path.startsWith(ADMIN) ? 201 : 200, "{\"id\": \"x\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
