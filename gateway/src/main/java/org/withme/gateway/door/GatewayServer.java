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

    /** What Vert.x calls a random port that the listeners share. */
    private static final int ANY_FREE_ONE_FOR_ALL = -1;

    private final Vertx vertx;
    private final DoorConfig config;
    private final CallPolicies policies;
    private final InFlightCalls inFlight;
    private final AtomicInteger port = new AtomicInteger();

    GatewayServer(Vertx vertx, DoorConfig config, CallPolicies policies, InFlightCalls inFlight) {
        this.vertx = vertx;
        this.config = config;
        this.policies = policies;
        this.inFlight = inFlight;
    }

    /** The port that it listens on, once it does. */
    public int port() {
        return port.get();
    }

    void open(@Observes StartupEvent started) {
        int listeners = config.listeners().orElse(Runtime.getRuntime().availableProcessors());
        HttpServerOptions options = options();
        try {
            vertx.deployVerticle(
                            () -> new DoorVerticle(policies, options, config, port::set),
                            new DeploymentOptions().setInstances(listeners))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The gateway cannot listen on " + config.host() + ":" + config.port() + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
        LOG.infof("The gateway listens on http://%s:%d with %d event loops", config.host(), port.get(), listeners);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port() == 0 ? ANY_FREE_ONE_FOR_ALL : config.port())
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
        inFlight.leave(config.leaving());
    }
}
