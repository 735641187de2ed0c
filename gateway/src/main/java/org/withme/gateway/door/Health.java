package org.withme.gateway.door;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.withme.gateway.call.Call;
import org.withme.gateway.call.Refusals;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/**
 * Up or down, in one word, for load balancers and whoever starts the platform. The details and the metrics are on the
 * management interface only.
 */
@Singleton
class Health {

    private static final String LIVE = "/q/health/live";
    private static final String READY = "/q/health/ready";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final SmallRyeHealthReporter reporter;
    private final Refusals refusals;

    Health(SmallRyeHealthReporter reporter, Refusals refusals) {
        this.reporter = reporter;
        this.refusals = refusals;
    }

    boolean covers(String path) {
        return path.equals(LIVE) || path.equals(READY);
    }

    void answer(Call call, String path) {
        if (call.request().method() != HttpMethod.GET && !call.isHead()) {
            throw Problem.of(StandardProblem.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD");
        }
        Context context = Vertx.currentContext();
        Uni<SmallRyeHealth> health = path.equals(LIVE) ? reporter.getLivenessAsync() : reporter.getReadinessAsync();
        health.subscribe()
                .with(
                        known -> context.runOnContext(now -> answer(call, !known.isDown())),
                        failed ->
                                context.runOnContext(now -> refusals.refuse(call, new IllegalStateException(failed))));
    }

    private static void answer(Call call, boolean up) {
        call.response().setStatusCode(up ? OK : UNAVAILABLE);
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        call.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        call.response().end(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
