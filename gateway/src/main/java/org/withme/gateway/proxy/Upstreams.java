package org.withme.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.gateway.call.Refusals;
import org.withme.gateway.routing.RoutingConfig;

/** Makes the services reachable, once per event loop. */
@Singleton
public class Upstreams {

    private static final int NO_IDLE_TIMEOUT = 0;

    private final RoutingConfig routing;
    private final ProxyConfig proxy;
    private final Refusals refusals;
    private final ProxyMetrics metrics;
    private final String publicUrl;

    Upstreams(
            RoutingConfig routing,
            ProxyConfig proxy,
            Refusals refusals,
            ProxyMetrics metrics,
            @ConfigProperty(name = "withme.public-url") String publicUrl) {
        this.routing = routing;
        this.proxy = proxy;
        this.refusals = refusals;
        this.metrics = metrics;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The services by short name, for the event loop of the caller. */
    public Map<String, Upstream> on(Vertx vertx, DeadlineTimer deadlineTimer) {
        var surroundings =
                new HttpUpstream.Surroundings(vertx, deadlineTimer, Deadlines.of(proxy), refusals, metrics, publicUrl);
        RequestHeaders headers = new RequestHeaders(proxy.additionalHeaders().orElse(Set.of()));
        return routing.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        service -> new HttpUpstream(
                                service.getKey(), service.getValue().url(), client(vertx), headers, surroundings)));
    }

    private HttpClient client(Vertx vertx) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) proxy.connect().toMillis())
                .setKeepAliveTimeout((int) proxy.keepAlive().toSeconds())
                .setIdleTimeout(NO_IDLE_TIMEOUT)
                .setPipelining(false)
                .setTcpNoDelay(true)
                .setDecompressionSupported(false);
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(proxy.connections()).setMaxWaitQueueSize(proxy.waiting());
        return vertx.createHttpClient(options, pool);
    }
}
