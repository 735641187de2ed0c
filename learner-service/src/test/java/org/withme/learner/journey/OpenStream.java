package org.withme.learner.journey;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.withme.platform.testing.Tokens;

/** A stream as a browser would hold it open. */
final class OpenStream implements AutoCloseable, Flow.Subscriber<String> {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> answer;
    private volatile Flow.Subscription subscription;

    private OpenStream(Tokens caller, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/me/stream"))
                .header("Authorization", caller.bearer())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = CLIENT.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
    }

    static OpenStream of(Tokens caller) {
        return new OpenStream(caller, null);
    }

    static OpenStream of(Tokens caller, String lastEventId) {
        return new OpenStream(caller, lastEventId);
    }

    /** The ids so far, in their order. */
    List<String> ids() {
        return startingWith("id:");
    }

    /** The names of the events that have one, so far. */
    List<String> names() {
        return startingWith("event:");
    }

    /** The data so far, in its order. */
    List<String> data() {
        return startingWith("data:");
    }

    List<String> comments() {
        return startingWith(":");
    }

    boolean hasEnded() {
        return answer.isDone();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
        answer.cancel(true);
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        lines.add("failed: " + failure);
    }

    @Override
    public void onComplete() {
        lines.add("complete");
    }

    private List<String> startingWith(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .toList();
    }
}
