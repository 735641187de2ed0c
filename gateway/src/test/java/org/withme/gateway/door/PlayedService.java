package org.withme.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service behind the gateway, played by a test: HTTP as it should be, or whatever bytes the test wants. */
final class PlayedService implements AutoCloseable {

    private final Vertx vertx;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private PlayedService(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Answers with what it received, as JSON. */
    static PlayedService thatEchoes() {
        return that(request -> request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(seen(request, body))));
    }

    static PlayedService that(Handler<HttpServerRequest> handler) {
        PlayedService service = new PlayedService(Vertx.vertx());
        service.vertx
                .createHttpServer()
                .requestHandler(request -> {
                    service.requests.add(request.method() + " " + request.uri());
                    handler.handle(request);
                })
                .listen(port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return service;
    }

    /** Speaks for itself, connection by connection. */
    static PlayedService thatSpeaksRaw(Handler<NetSocket> connection) {
        PlayedService service = new PlayedService(Vertx.vertx());
        NetServer server = service.vertx.createNetServer().connectHandler(socket -> {
            service.requests.add("connection");
            connection.handle(socket);
        });
        server.listen(port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return service;
    }

    static int port() {
        return ConfigProvider.getConfig()
                .getValue("withme.gateway.upstreams.learner.url", URI.class)
                .getPort();
    }

    /** Method and address of each request so far, or one entry for each raw connection. */
    List<String> requests() {
        return requests;
    }

    Vertx vertx() {
        return vertx;
    }

    private static Buffer seen(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("length", body.length())
                .put("body", body.length() > 1000 ? "" : body.toString())
                .toBuffer();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
