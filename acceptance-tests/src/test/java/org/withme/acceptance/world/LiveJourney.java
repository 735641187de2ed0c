package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/** The journey as it grows, told by server-sent events to whoever keeps the connection open. */
public final class LiveJourney implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final InputStream stream;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** One event of the stream. */
    public record Told(String id, String data) {}

    private LiveJourney(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "live-journey");
        reader.setDaemon(true);
        reader.start();
    }

    public static LiveJourney openedBy(Person learner) {
        return opened(request(learner));
    }

    /** Goes on after the event with this id. */
    public static LiveJourney resumedBy(Person learner, String lastEventId) {
        return opened(request(learner).header("Last-Event-ID", lastEventId));
    }

    private static HttpRequest.Builder request(Person learner) {
        return HttpRequest.newBuilder(Platform.running().gateway("/v1/me/stream"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Accept", "text/event-stream");
    }

    private static LiveJourney opened(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return new LiveJourney(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String id = "";
        StringBuilder data = new StringBuilder();
        try (Scanner lines = new Scanner(stream, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id:")) {
                    id = line.substring(3).trim();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).trim());
                } else if (line.isEmpty() && data.length() > 0) {
                    told.add(new Told(id, data.toString()));
                    data.setLength(0);
                }
            }
        }
    }

    /** Everything told so far, once something in which this text stands is told. */
    public List<Told> awaits(String text) {
        return await(text).atMost(LIMIT).until(() -> List.copyOf(told), all -> all.stream()
                .anyMatch(each -> each.data().contains(text)));
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
