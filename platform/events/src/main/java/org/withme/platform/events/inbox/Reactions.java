package org.withme.platform.events.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;
import org.withme.platform.events.TraceParent;

/** Reads messages for whoever handles them, and lets them react inside the trace of the request that caused it. */
@ApplicationScoped
class Reactions {

    private static final Logger LOG = Logger.getLogger(Reactions.class);
    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";

    private final Handlers handlers;
    private final Sources sources;
    private final Schemas schemas;
    private final Tracer tracer;
    private final int maxBytes;

    Reactions(Handlers handlers, Sources sources, Schemas schemas, Tracer tracer, EventsConfig config) {
        this.handlers = handlers;
        this.sources = sources;
        this.schemas = schemas;
        this.tracer = tracer;
        this.maxBytes = config.inbox().maxEventBytes();
    }

    /** The event that somebody handles; empty if nobody handles its type. Throws {@link BrokenContract}. */
    Optional<ReceivedEvent> read(Message message) {
        if (message.isUnplaced()) {
            boolean known = sources.owns(message.saidSource(), message.key().topic());
            throw new BrokenContract(
                    known || message.saidSource().isBlank()
                            ? "the envelope is incomplete"
                            : "its source publishes nothing to this topic");
        }
        if (handlers.isFuture(message.type())) {
            throw new BrokenContract("a future version of its type");
        }
        if (handlers.of(message.type()).isEmpty()) {
            return Optional.empty();
        }
        ReceivedEvent event = message.read(maxBytes);
        schemas.check(message.type(), message.value());
        return Optional.of(event);
    }

    /** Lets each handler react to those that it handles, in the order given. Throws {@link HandlerFailed}. */
    void to(List<ReceivedEvent> events) {
        for (EventHandler handler : handlers.all()) {
            react(
                    handler,
                    events.stream()
                            .filter(event -> handlers.of(event.type()).contains(handler))
                            .toList());
        }
    }

    /** Lets one handler react once more to messages that had taken effect. */
    void again(List<Message> messages, EventHandler handler) {
        react(
                handler,
                messages.stream()
                        .filter(message -> handler.handles(message.type()))
                        .map(message -> message.read(maxBytes))
                        .toList());
    }

    private void react(EventHandler handler, List<ReceivedEvent> events) {
        if (handler instanceof SetWiseHandler setWise && events.size() > 1) {
            reactTogether(setWise, events);
        } else {
            events.forEach(event -> react(handler, event));
        }
    }

    /** Each event's trace shows that it was taken, and what comes of it goes on from there; the work itself is nobody's alone. */
    private void reactTogether(SetWiseHandler handler, List<ReceivedEvent> events) {
        List<Span> spans = events.stream().map(event -> span(handler, event)).toList();
        try {
            handler.handleAll(IntStream.range(0, events.size())
                    .mapToObj(i ->
                            events.get(i).within(TraceParent.of(spans.get(i).getSpanContext())))
                    .toList());
            for (int i = 0; i < events.size(); i++) {
                log(handler, events.get(i), spans.get(i).getSpanContext());
            }
        } catch (RuntimeException | Error e) {
            throw new HandlerFailed(handler, e);
        } finally {
            forgetTrace();
            spans.forEach(Span::end);
        }
    }

    private void react(EventHandler handler, ReceivedEvent event) {
        Span span = span(handler, event);
        try {
            remember(span.getSpanContext());
            TraceParent.parent(event.traceparent())
                    .with(span)
                    .wrap(() -> handler.handle(event))
                    .run();
            log(handler, event, span.getSpanContext());
        } catch (RuntimeException | Error e) {
            throw new HandlerFailed(handler, e);
        } finally {
            forgetTrace();
            span.end();
        }
    }

    private Span span(EventHandler handler, ReceivedEvent event) {
        Context cause = TraceParent.parent(event.traceparent());
        return tracer.spanBuilder("process " + event.type())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.message.id", event.id().toString())
                .setAttribute("withme.handler", handler.name())
                .startSpan();
    }

    private static void log(EventHandler handler, ReceivedEvent event, SpanContext span) {
        if (LOG.isDebugEnabled()) {
            remember(span);
            LOG.debugf("%s took event %s, %s", handler.name(), event.id(), event.type());
        }
    }

    private static void remember(SpanContext span) {
        if (span.isValid()) {
            MDC.put(TRACE_ID, span.getTraceId());
            MDC.put(SPAN_ID, span.getSpanId());
        }
    }

    private static void forgetTrace() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }
}
