package org.withme.platform.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as one line of text, so that it survives the outbox. */
public final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParent() {}

    /** The running span, or null outside of any trace. */
    static @Nullable String current() {
        String current = of(Span.current().getSpanContext());
        return current.isEmpty() ? null : current;
    }

    /** A span as text; empty outside of any trace. */
    public static String of(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }

    /** A context of a new trace, for what begins by itself: the work of a schedule. */
    public static Context begin() {
        IdGenerator ids = IdGenerator.random();
        SpanContext first = SpanContext.create(
                ids.generateTraceId(), ids.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault());
        return Context.root().with(Span.wrap(first));
    }

    /** A context in which a span continues that trace; without one, or with an unreadable one, it starts a new trace. */
    public static Context parent(String traceparent) {
        Matcher form = FORM.matcher(traceparent);
        if (!form.matches()) {
            return Context.root();
        }
        SpanContext remote = SpanContext.createFromRemoteParent(
                form.group(1), form.group(2), TraceFlags.fromHex(form.group(3), 0), TraceState.getDefault());
        return Context.root().with(Span.wrap(remote));
    }
}
