package org.withme.platform.http;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.withme.platform.problem.RequestIds;

/** Every request has an id: the caller's if it is harmless, else one of ours. In the log, in problems, in the trace, in the answer. */
@Singleton
class RequestIdFilter {

    private static final String SPAN_ATTRIBUTE = "withme.request_id";
    private static final int BEFORE_EVERYTHING = 1_000_000;

    void install(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, BEFORE_EVERYTHING);
    }

    private static void identify(RoutingContext context) {
        String id = RequestIds.keptOrNew(context.request().getHeader(RequestIds.HEADER));
        MDC.put(RequestIds.MDC_KEY, id);
        Span.current().setAttribute(SPAN_ATTRIBUTE, id);
        context.response().putHeader(RequestIds.HEADER, id);
        context.next();
    }
}
