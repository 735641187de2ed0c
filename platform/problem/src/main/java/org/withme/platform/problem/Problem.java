package org.withme.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. Immutable: each verb gives a new one. Carries no stack trace. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final @Nullable String detail;
    private final transient List<Violation> errors;
    private final transient Map<String, String> headers;

    private Problem(
            ProblemType type,
            @Nullable String detail,
            List<Violation> errors,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(detail == null ? type.slug() : type.slug() + ": " + detail, cause, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = errors;
        this.headers = headers;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, List.of(), Map.of(), null);
    }

    /** The refusal of a request that breaks one rule in one place. */
    public static Problem at(String pointer, Rule broken) {
        return of(broken.kind().problem()).errors(List.of(broken.brokenAt(pointer)));
    }

    /** What is particular to this occurrence. Never a personal value, a class name or SQL. */
    public Problem detail(String text) {
        return new Problem(type, text, errors, headers, getCause());
    }

    Problem errors(List<Violation> violations) {
        return new Problem(type, detail, List.copyOf(violations), headers, getCause());
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, errors, Map.copyOf(more), getCause());
    }

    /** When to try again, in whole seconds, at least one. */
    public Problem retryAfter(Duration delay) {
        return header("Retry-After", Long.toString(Math.max(1, delay.toSeconds())));
    }

    /** For the log only: never reaches the caller. */
    public Problem because(@Nullable Throwable cause) {
        return new Problem(type, detail, errors, headers, cause);
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return type.status();
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public List<Violation> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
