package org.withme.gateway.door;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.IntConsumer;
import org.withme.gateway.proxy.DeadlineTimer;

/** One event loop that accepts connections, with everything that belongs to it alone. */
final class DoorVerticle extends AbstractVerticle {

    private final CallPolicies policies;
    private final HttpServerOptions options;
    private final DoorConfig config;
    private final IntConsumer listening;

    DoorVerticle(CallPolicies policies, HttpServerOptions options, DoorConfig config, IntConsumer listening) {
        this.policies = policies;
        this.options = options;
        this.config = config;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        DeadlineTimer deadlineTimer = DeadlineTimer.on(vertx);
        ClientConnections connections = new ClientConnections(deadlineTimer, config);
        CallPipeline pipeline = policies.pipeline(vertx, deadlineTimer, connections);
        vertx.createHttpServer(options)
                .connectionHandler(connection -> {
                    PlainRequestLines.on(connection, options);
                    connections.opened(connection);
                })
                .requestHandler(pipeline::enter)
                .invalidRequestHandler(pipeline::refuseMalformed)
                .exceptionHandler(brokenConnection -> {})
                .listen()
                .onSuccess(server -> listening.accept(server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
