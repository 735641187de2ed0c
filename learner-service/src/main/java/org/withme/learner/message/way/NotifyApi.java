package org.withme.learner.message.way;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;

/** The HTTP interface of GOV.UK Notify, as far as we need it; each call is bounded in time. */
final class NotifyApi {

    private final WaysConfig.Notify config;
    private final NotifyKey key;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;

    NotifyApi(WaysConfig.Notify config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.key = NotifyKey.of(config.apiKey().orElseThrow());
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /** What came of a call. */
    sealed interface Outcome {

        /** An answer; a body that is no JSON counts as none. */
        record Answer(int status, JsonNode body) implements Outcome {}

        /** The call did not reach Notify. */
        record NotReached() implements Outcome {}

        /** No answer came, and the call may have arrived. */
        record NoAnswer() implements Outcome {}
    }

    Outcome get(String path) {
        return send(request(path).GET().build());
    }

    Outcome post(String path, Map<String, ?> body) {
        try {
            return send(request(path)
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A body that cannot be written", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.url().toString().replaceAll("/+$", "") + path))
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key.token(clock.instant()));
    }

    private Outcome send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Outcome.Answer(answer.statusCode(), parsed(answer.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.NotReached();
        } catch (IOException e) {
            return new Outcome.NoAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NoAnswer();
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
