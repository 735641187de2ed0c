package org.withme.learner.people.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.withme.platform.problem.Problem;

/** Keycloak's admin REST interface as its service account: a token kept until it expires, calls within a budget of time. */
@ApplicationScoped
class KeycloakAdmin {

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(10);

    private final AccountsConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private volatile Token token = new Token("", Instant.EPOCH);

    KeycloakAdmin(AccountsConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /** One operation of several calls, which together end before its deadline. */
    Operation begin() {
        return new Operation(clock.instant().plus(config.timeout()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An answer: its status, its JSON (null without a body) and where the created thing is. */
    record Answer(int status, JsonNode body, String location) {

        /** The answer's JSON, if it is a success; anything unexpected counts as the directory being away. */
        JsonNode orUnavailable() {
            if (status / 100 != 2) {
                throw unavailable("status " + status, null);
            }
            return body;
        }
    }

    final class Operation {

        private final Instant deadline;

        private Operation(Instant deadline) {
            this.deadline = deadline;
        }

        Answer get(String path) {
            return admin("GET", path, null);
        }

        Answer post(String path, Object body) {
            return admin("POST", path, body);
        }

        Answer put(String path, Object body) {
            return admin("PUT", path, body);
        }

        Answer delete(String path) {
            return admin("DELETE", path, null);
        }

        Answer delete(String path, Object body) {
            return admin("DELETE", path, body);
        }

        private Answer admin(String method, String path, Object body) {
            Answer answer = send(method, path, body, token());
            if (answer.status() == 401) {
                token = new Token("", Instant.EPOCH);
                return send(method, path, body, token());
            }
            return answer;
        }

        private Answer send(String method, String path, Object body, String bearer) {
            HttpRequest.BodyPublisher content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body));
            return exchange(HttpRequest.newBuilder(endpoint("/admin/realms/" + encoded(config.realm()) + path))
                    .method(method, content)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + bearer));
        }

        private String token() {
            Token current = token;
            if (clock.instant().isBefore(current.expires().minus(TOKEN_MARGIN))) {
                return current.value();
            }
            String form = "grant_type=client_credentials&client_id=" + encoded(config.clientId()) + "&client_secret="
                    + encoded(config.clientSecret());
            JsonNode issued = exchange(HttpRequest.newBuilder(
                                    endpoint("/realms/" + encoded(config.realm()) + "/protocol/openid-connect/token"))
                            .method("POST", BodyPublishers.ofString(form))
                            .header("Content-Type", "application/x-www-form-urlencoded"))
                    .orUnavailable();
            token = new Token(
                    issued.path("access_token").asText(),
                    clock.instant().plusSeconds(issued.path("expires_in").asLong()));
            return token.value();
        }

        private Answer exchange(HttpRequest.Builder request) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw unavailable("out of time", null);
            }
            try {
                HttpResponse<String> response = http.send(request.timeout(left).build(), BodyHandlers.ofString());
                String location = response.headers().firstValue("Location").orElse(null);
                String body = response.body();
                return new Answer(response.statusCode(), body.isBlank() ? null : json.readTree(body), location);
            } catch (IOException e) {
                throw unavailable(e.getClass().getSimpleName(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unavailable("interrupted", e);
            }
        }
    }

    private URI endpoint(String path) {
        String base = config.url().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("A request to the account directory cannot be written", e);
        }
    }

    static Problem unavailable(String why, Throwable cause) {
        LOG.warnf("The account directory does not answer: %s", why);
        return Problem.of(DirectoryProblem.ACCOUNTS_UNAVAILABLE)
                .retryAfter(Duration.ofSeconds(5))
                .because(cause);
    }

    private record Token(String value, Instant expires) {}
}
