package org.withme.stack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.withme.stack.Waiting;

/** JSON over HTTP, each call with the statuses that it expects; any other is a {@link DemoFailed} with what was answered. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Answers of a platform that is still warming up, or of a machine that is too busy: asked again, as they say. */
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 502, 503, 504);

    private static final int CONFLICT = 409;

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private final Duration patience;
    private final Duration pause;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    public Http() {
        this(Duration.ofMinutes(2), Duration.ofSeconds(1));
    }

    Http(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
    }

    /** An answer whose status was expected; what it did not bring is empty. */
    public record Answer(int status, JsonNode body, String location, String etag) {}

    /** An access token by the grant that the form names. */
    public String token(String realmUrl, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .timeout(LIMIT)
                .build();
        return send(request, 200).body().path("access_token").asText();
    }

    public Answer get(String url, String token) {
        return get(url, token, 200);
    }

    public Answer get(String url, String token, Integer... expected) {
        return send(authorised(url, token).GET().build(), expected);
    }

    public Answer send(String method, String url, String token, Object body, Integer... expected) {
        return send(request(method, url, token, body).build(), expected);
    }

    /** The same, on the condition that what has this entity tag has not changed. */
    public Answer sendIfMatch(String etag, String method, String url, String token, Object body, Integer... expected) {
        return send(request(method, url, token, body).header("If-Match", etag).build(), expected);
    }

    private HttpRequest.Builder request(String method, String url, String token, Object body) {
        return authorised(url, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(text(body)));
    }

    /** Sends a file, or what could be one, as it is. */
    public Answer upload(
            String url, String token, String type, HttpRequest.BodyPublisher content, Integer... expected) {
        return send(
                authorised(url, token)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(content)
                        .build(),
                expected);
    }

    /** What is at the address once its status is none of these; it is asked for again and again, but not for ever. */
    JsonNode settled(String url, Supplier<String> token, Set<String> underWay) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        boolean inTime = Waiting.atMost(SETTLED_WITHIN, () -> {
            last.set(get(url, token.get()).body());
            return !underWay.contains(last.get().path("state").asText());
        });
        if (!inTime) {
            throw new DemoFailed(URI.create(url).getPath() + " was still "
                    + last.get().path("state").asText() + " after " + SETTLED_WITHIN.toSeconds() + " s.");
        }
        return last.get();
    }

    private static String asked(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static String reason(IOException failure) {
        return failure instanceof ConnectException
                ? "nobody listens there; is the platform still running?"
                : failure.getClass().getSimpleName()
                        + (failure.getMessage() == null ? "" : ", " + failure.getMessage());
    }

    Answer send(HttpRequest request, Integer... expected) {
        try {
            HttpResponse<String> response = patiently(request);
            if (!Set.of(expected).contains(response.statusCode())) {
                throw new DemoFailed(ProblemInWords.of(asked(request), response.statusCode(), response.body()));
            }
            return new Answer(
                    response.statusCode(),
                    json.readTree(response.body()),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new DemoFailed(asked(request) + " brought no answer: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted", e);
        }
    }

    private HttpResponse<String> patiently(HttpRequest request) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() >= end;
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (!asksForPatience(response)) {
                    return response;
                }
                if (last) {
                    throw new DemoFailed(ProblemInWords.of(
                            asked(request) + ", asked for " + patience.toSeconds() + " s, still",
                            response.statusCode(),
                            response.body()));
                }
            } catch (IOException e) {
                if (last) {
                    throw e;
                }
            }
            Thread.sleep(pause.toMillis());
        }
    }

    /** A conflict that says when to come back is no refusal: the same request is still being answered. */
    private static boolean asksForPatience(HttpResponse<String> response) {
        return ASK_AGAIN.contains(response.statusCode())
                || response.statusCode() == CONFLICT
                        && response.headers().firstValue("Retry-After").isPresent();
    }

    /** With that token, or with none if it is null. */
    static HttpRequest.Builder authorised(String url, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .timeout(LIMIT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new DemoFailed("Cannot write a request", e);
        }
    }
}
