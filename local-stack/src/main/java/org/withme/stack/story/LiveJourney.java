package org.withme.stack.story;

import java.io.IOException;
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

    private static final String EVENT = "event:";

    private final List<String> types = new CopyOnWriteArrayList<>();
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

    /** Ends with the connection. */
    private void read() {
        try {
            lines.filter(line -> line.startsWith(EVENT))
                    .map(line -> line.substring(EVENT.length()).trim())
                    .forEach(types::add);
        } catch (RuntimeException e) {
            types.add("the connection was closed");
        }
    }

    int count() {
        return types.size();
    }

    String last() {
        return types.isEmpty() ? "none" : types.get(types.size() - 1);
    }

    @Override
    public void close() {
        lines.close();
    }
}
