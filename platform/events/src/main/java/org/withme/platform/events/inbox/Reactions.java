package org.withme.platform.events.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.TraceParent;

/** Lets handlers react to a message, inside the trace of the request that caused it. */
@ApplicationScoped
class Reactions {

    private static final Logger LOG = Logger.getLogger(Reactions.class);
    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";

    private final Handlers handlers;
    private final Tracer tracer;
    private final int maxBytes;

    Reactions(Handlers handlers, Tracer tracer, EventsConfig config) {
        this.handlers = handlers;
        this.tracer = tracer;
        this.maxBytes = config.inbox().maxEventBytes();
    }

    /** Throws {@link BrokenContract} or {@link HandlerFailed}; does nothing for a type that nobody handles. */
    void to(Message message) {
        to(message, handlers.of(message.type()));
    }

    void to(Message message, List<EventHandler> interested) {
        if (message.isUnplaced() || handlers.isFuture(message.type())) {
            throw new BrokenContract(
                    message.isUnplaced() ? "the envelope is incomplete" : "a future version of its type");
        }
        if (!interested.isEmpty()) {
            ReceivedEvent event = message.read(maxBytes);
            interested.forEach(handler -> react(handler, event));
        }
    }

    /** Lets one handler react once more to a message that had taken effect. */
    void again(Message message, EventHandler handler) {
        if (handler.handles(message.type())) {
            react(handler, message.read(maxBytes));
        }
    }

    private void react(EventHandler handler, ReceivedEvent event) {
        Context cause = TraceParent.parent(event.traceparent());
        Span span = tracer.spanBuilder("process " + event.type())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.message.id", event.id().toString())
                .setAttribute("withme.handler", handler.name())
                .startSpan();
        try {
            log(span.getSpanContext());
            cause.with(span)
                    .wrap(() -> {
                        handler.handle(event);
                        LOG.debugf("%s took event %s, %s", handler.name(), event.id(), event.type());
                    })
                    .run();
        } catch (RuntimeException | Error e) {
            throw new HandlerFailed(handler, e);
        } finally {
            MDC.remove(TRACE_ID);
            MDC.remove(SPAN_ID);
            span.end();
        }
    }

    private static void log(SpanContext span) {
        if (span.isValid()) {
            MDC.put(TRACE_ID, span.getTraceId());
            MDC.put(SPAN_ID, span.getSpanId());
        }
    }
}
