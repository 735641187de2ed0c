package org.withme.gateway.door;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.IntConsumer;
import org.withme.gateway.proxy.Watch;

/** One event loop that accepts connections, with everything that belongs to it alone. */
final class DoorVerticle extends AbstractVerticle {

    private final Door door;
    private final HttpServerOptions options;
    private final DoorConfig config;
    private final IntConsumer listening;

    DoorVerticle(Door door, HttpServerOptions options, DoorConfig config, IntConsumer listening) {
        this.door = door;
        this.options = options;
        this.config = config;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        Watch watch = Watch.on(vertx);
        ClientConnections connections = new ClientConnections(watch, config);
        Passage passage = door.passage(vertx, watch, connections);
        vertx.createHttpServer(options)
                .connectionHandler(connection -> {
                    PlainRequestLines.on(connection, options);
                    connections.opened(connection);
                })
                .requestHandler(passage::enter)
                .invalidRequestHandler(passage::refuseMalformed)
                .exceptionHandler(brokenConnection -> {})
                .listen()
                .onSuccess(server -> listening.accept(server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
