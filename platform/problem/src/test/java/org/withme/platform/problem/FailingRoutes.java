package org.withme.platform.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Routes beside JAX-RS, with every way to go wrong. */
@Singleton
class FailingRoutes {

    void install(@Observes Router router) {
        router.get("/route/status").handler(context -> context.fail(415));
        router.get("/route/problem")
                .handler(context -> context.fail(
                        Problem.of(StandardProblem.TOO_MANY_REQUESTS).header("Retry-After", "7")));
        router.get("/route/bug").handler(context -> {
            throw new IllegalStateException("select secret from org.withme.Internal");
        });
    }
}
