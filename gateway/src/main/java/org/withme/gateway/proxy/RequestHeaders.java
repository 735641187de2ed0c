package org.withme.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The request headers that a service sees: a list of what the API uses, and nothing else. Whatever claims an identity, an
 * origin or a hop is not on it, under whatever name the next framework will invent.
 */
final class RequestHeaders {

    private static final Set<String> API = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-digest",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "user-agent");

    private final Set<String> allowed;

    RequestHeaders(Set<String> additional) {
        Set<String> names = new HashSet<>(API);
        additional.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        allowed = Set.copyOf(names);
    }

    void copy(MultiMap from, MultiMap to) {
        Set<String> hop = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (allowed.contains(name) && !hop.contains(name)) {
                to.add(name, header.getValue());
            }
        }
    }

    /** The headers that a sender declared to be meant for the next hop only (RFC 9110, 7.6.1), in lower case. */
    static Set<String> namedByConnection(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String value : values) {
            for (String name : value.split(",")) {
                names.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
