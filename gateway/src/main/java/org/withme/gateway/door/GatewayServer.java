package org.withme.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Opens the door when the process starts and closes it in order when it stops. */
@Singleton
public class GatewayServer {

    private static final Logger LOG = Logger.getLogger(GatewayServer.class);

    private final Vertx vertx;
    private final DoorConfig config;
    private final Door door;
    private final Presence presence;
    private final AtomicInteger port = new AtomicInteger();

    private String deployment;

    GatewayServer(Vertx vertx, DoorConfig config, Door door, Presence presence) {
        this.vertx = vertx;
        this.config = config;
        this.door = door;
        this.presence = presence;
    }

    /** The port that it listens on, once it does. */
    public int port() {
        return port.get();
    }

    void open(@Observes StartupEvent started) {
        int listeners = config.listeners().orElse(Runtime.getRuntime().availableProcessors());
        port.set(config.port());
        HttpServerOptions options = options();
        try {
            // The first one finds the port; the others share it.
            deployment = deploy(options, 1);
            options.setPort(port.get());
            if (listeners > 1) {
                deploy(options, listeners - 1);
            }
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The gateway cannot listen on " + config.host() + ":" + config.port() + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
        LOG.infof("The gateway listens on http://%s:%d with %d event loops", config.host(), port.get(), listeners);
    }

    private String deploy(HttpServerOptions options, int instances) {
        return vertx.deployVerticle(
                        () -> new DoorVerticle(door, options, config, port::set),
                        new DeploymentOptions().setInstances(instances))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setMaxInitialLineLength((int) config.requestLine().asLongValue())
                .setMaxHeaderSize((int) config.headers().asLongValue())
                .setHandle100ContinueAutomatically(false)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setCompressionSupported(false)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true)
                .setReusePort(false);
    }

    void close(@Observes ShutdownEvent stopping) {
        if (deployment != null) {
            presence.leave(config.leaving());
        }
    }
}
