package org.withme.platform.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** For who calls a service directly: what the gateway's door refuses is refused here too, before any rule is looked up by the path. */
@Singleton
class PlainTargets {

    private static final int AFTER_THE_REQUEST_ID = 900_000;

    void install(@Observes Filters filters) {
        filters.register(PlainTargets::check, AFTER_THE_REQUEST_ID);
    }

    private static void check(RoutingContext context) {
        try {
            RequestTarget.of(context.request().uri());
        } catch (Problem refusal) {
            context.fail(refusal);
            return;
        }
        context.next();
    }
}
