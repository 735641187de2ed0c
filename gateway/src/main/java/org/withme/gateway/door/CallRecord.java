package org.withme.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.withme.gateway.call.Call;
import org.withme.gateway.request.RequestHead;
import org.withme.gateway.routing.Route;
import org.withme.gateway.routing.Routes;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.RequestTarget;

/** One line and one measurement for each call that ended. The line has no query and no name; of some paths there is none. */
@Singleton
class CallRecord {

    private static final Logger ACCESS = Logger.getLogger("org.withme.gateway.access");
    private static final int CALLER_LEFT = 499;
    private static final String OWN_PAGES = "pages";

    private final Routes routes;
    private final MeterRegistry registry;
    private final Pattern unlogged;
    private final Map<Measured, Timer> timers = new ConcurrentHashMap<>();

    private record Measured(String route, String method, int status) {}

    CallRecord(Routes routes, MeterRegistry registry, InFlightCalls inFlight, DoorConfig config) {
        this.routes = routes;
        this.registry = registry;
        this.unlogged = config.unlogged();
        Gauge.builder("withme.gateway.calls.under.way", inFlight, InFlightCalls::underWay)
                .description("Calls that have begun and not ended")
                .register(registry);
    }

    void of(Call call) {
        HttpServerRequest request = call.request();
        long nanos = System.nanoTime() - call.arrived();
        int status = call.response().ended() ? call.response().getStatusCode() : CALLER_LEFT;
        String path = path(request);
        String route = routes.match(path).map(Route::prefix).orElse(OWN_PAGES);
        String method = RequestHead.knows(request.method()) ? request.method().name() : "other";
        timers.computeIfAbsent(new Measured(route, method, status), this::timer).record(Duration.ofNanos(nanos));
        if (ACCESS.isInfoEnabled() && !unlogged.matcher(path).matches()) {
            ACCESS.infof(
                    "%s %s %d %d B in, %d B out, %d us, request %s",
                    method,
                    path,
                    status,
                    request.bytesRead(),
                    call.response().bytesWritten(),
                    nanos / 1_000,
                    call.id());
        }
    }

    /** What was refused for its spelling is not told: it may be another one of a path of which the log tells nothing. */
    private static String path(HttpServerRequest request) {
        try {
            return RequestTarget.of(request.uri()).path();
        } catch (Problem refused) {
            return "(unreadable)";
        }
    }

    private Timer timer(Measured measured) {
        return Timer.builder("withme.gateway.calls")
                .description("Calls by route, from the head of the request to the end of the answer")
                .tag("route", measured.route())
                .tag("method", measured.method())
                .tag("status", Integer.toString(measured.status()))
                .publishPercentileHistogram(false)
                .register(registry);
    }
}
