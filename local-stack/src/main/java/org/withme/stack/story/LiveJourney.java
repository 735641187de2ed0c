package org.withme.stack.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.withme.stack.demo.DemoFailed;

/** The learner's stream of server-sent events, read in the background for as long as the story lasts. */
final class LiveJourney implements AutoCloseable {

    private static final String DATA = "data:";

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    private LiveJourney(Stream<String> lines) {
        this.lines = lines;
        Thread reader = new Thread(this::read, "live-journey");
        reader.setDaemon(true);
        reader.start();
    }

    static LiveJourney openedBy(Actor learner, String gateway) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/v1/me/stream"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new DemoFailed("GET /v1/me/stream answered " + response.statusCode());
            }
            return new LiveJourney(response.body());
        } catch (IOException e) {
            throw new DemoFailed("GET /v1/me/stream failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted", e);
        }
    }

    /** Ends with the connection, however that ends. */
    private void read() {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> line.substring(DATA.length()))
                    .forEach(this::take);
        } catch (UncheckedIOException e) {
            lines.close();
        }
    }

    private void take(String data) {
        try {
            told.add(json.readTree(data).path("what").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return told.size();
    }

    /** In the words of the journey. */
    String last() {
        return told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    @Override
    public void close() {
        lines.close();
    }
}
