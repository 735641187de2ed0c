package org.withme.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A request in the making; nothing is hidden from the story: no retry, no redirect, no clean-up of the path. */
public final class Request {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String method;
    private final URI uri;
    private final HttpRequest.Builder builder;
    private final HttpClient client;
    private BodyPublisher body = BodyPublishers.noBody();

    private Request(HttpClient client, String method, URI uri) {
        this.client = client;
        this.method = method;
        this.uri = uri;
        this.builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    }

    public static Request to(String method, URI uri) {
        return new Request(CLIENT, method, uri);
    }

    /** As {@link #to}, from a browser that keeps its cookies. */
    static Request from(CookieHandler cookies, String method, URI uri) {
        return new Request(HttpClient.newBuilder().cookieHandler(cookies).build(), method, uri);
    }

    public Request header(String name, String value) {
        builder.setHeader(name, value);
        return this;
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Request form(Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    }

    public Request body(String contentType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", contentType);
    }

    public Answer send() {
        try {
            HttpResponse<byte[]> response =
                    client.send(builder.method(method, body).build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + uri, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
