package org.withme.gateway.admission;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import org.withme.gateway.call.Call;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Tells browsers which web pages may call. Without cookies there is nothing for a foreign page to abuse. */
@Singleton
public class Cors {

    private static final int NO_CONTENT = 204;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Disposition, Content-Type, Idempotency-Key, If-Match, "
                    + "If-None-Match, If-Range, Last-Event-ID, Range, X-Request-Id, traceparent";
    private static final String RESPONSE_HEADERS =
            "Accept-Ranges, Content-Disposition, Content-Range, ETag, Link, Location, RateLimit, RateLimit-Policy, "
                    + "Retry-After, WWW-Authenticate, X-Request-Id";

    private final Set<String> origins;
    private final String maxAge;

    Cors(CorsConfig config) {
        origins = config.origins().orElse(Set.of());
        maxAge = Long.toString(config.maxAge().toSeconds());
        if (origins.contains("*") || origins.contains("null")) {
            throw new IllegalArgumentException("withme.gateway.cors.origins names exact origins, not * or null");
        }
    }

    /**
     * Marks the answer for the page that asks, and answers its preflight.
     *
     * @return whether this was a preflight and is answered
     * @throws Problem 403 for a preflight of an unknown origin
     */
    public boolean answered(Call call) {
        call.response().headers().set(HttpHeaders.VARY, "Origin");
        String origin = call.headers().get(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        boolean known = origins.contains(origin);
        if (known) {
            call.response().headers().set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            call.response().headers().set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
        }
        if (!isPreflight(call)) {
            return false;
        }
        if (!known) {
            throw Problem.of(StandardProblem.FORBIDDEN).detail("Pages of this origin may not call the API.");
        }
        MultiMap headers = call.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
        call.response().setStatusCode(NO_CONTENT).end();
        return true;
    }

    private static boolean isPreflight(Call call) {
        return call.request().method() == HttpMethod.OPTIONS
                && call.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
