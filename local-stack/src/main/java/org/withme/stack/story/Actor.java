package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.withme.stack.demo.Http;

/** Somebody who speaks to the gateway with a token of their own. */
final class Actor {

    private final String name;
    private final Http http;
    private final String gateway;
    private final Supplier<String> token;

    Actor(String name, Http http, String gateway, Supplier<String> token) {
        this.name = name;
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    String name() {
        return name;
    }

    String token() {
        return token.get();
    }

    JsonNode reads(String path) {
        return http.get(gateway + path, token()).body();
    }

    /** What a creating or deciding request brings; any status but success ends the story. */
    JsonNode posts(String path, Map<String, ?> body) {
        return http.send("POST", gateway + path, token(), body, 200, 201).body();
    }

    /** Sends a file. */
    JsonNode sends(String path, String content) {
        return http.upload(
                        gateway + path,
                        token(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofString(content),
                        201)
                .body();
    }

    /** Changes what it has just read, and only if nobody else changed it meanwhile. */
    JsonNode posts(String path, String readAt, Map<String, ?> body) {
        return conditionally("POST", path, readAt, body);
    }

    JsonNode puts(String path, Map<String, ?> body) {
        return http.send("PUT", gateway + path, token(), body, 200, 201).body();
    }

    /** Puts something in the place of what is there now, and only if nobody else changed it meanwhile. */
    JsonNode replaces(String path, Map<String, ?> body) {
        return conditionally("PUT", path, path, body);
    }

    /** What is there, or the problem that says that it is not there yet. */
    JsonNode mayRead(String path) {
        return http.get(gateway + path, token(), 200, 404).body();
    }

    /** The problem with which the platform refuses to show it. */
    JsonNode doesNotSee(String path, int status) {
        return http.get(gateway + path, token(), status).body();
    }

    /** The problem with which the platform refuses. */
    JsonNode isRefused(String method, String path, Object body, int status) {
        return http.send(method, gateway + path, token(), body, status).body();
    }

    /** The same of a change of what it has just read. */
    JsonNode isRefusedAsRead(String method, String path, String readAt, int status) {
        String etag = http.get(gateway + readAt, token()).etag();
        return http.sendIfMatch(etag, method, gateway + path, token(), Map.of(), status)
                .body();
    }

    private JsonNode conditionally(String method, String path, String readAt, Map<String, ?> body) {
        String etag = http.get(gateway + readAt, token()).etag();
        return http.sendIfMatch(etag, method, gateway + path, token(), body, 200, 201)
                .body();
    }
}
