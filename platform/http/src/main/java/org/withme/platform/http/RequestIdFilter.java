package org.withme.platform.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.withme.platform.problem.RequestIds;

/** Every request has an id: the caller's if it is harmless, else one of ours. In the log, in problems, in the trace, in the answer. */
@Singleton
class RequestIdFilter {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String SPAN_ATTRIBUTE = "withme.request_id";
    private static final int BEFORE_EVERYTHING = 1_000_000;

    void install(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, BEFORE_EVERYTHING);
    }

    private static void identify(RoutingContext context) {
        String sent = context.request().getHeader(RequestIds.HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UuidCreator.getTimeOrderedEpoch().toString();
        MDC.put(RequestIds.MDC_KEY, id);
        Span.current().setAttribute(SPAN_ATTRIBUTE, id);
        context.response().putHeader(RequestIds.HEADER, id);
        context.next();
    }
}
