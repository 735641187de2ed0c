package org.withme.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The answer's headers that a caller sees: everything but what concerns only the hop, and what the gateway says itself. */
final class ResponseHeaders {

    private static final Set<String> HELD_BACK = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-powered-by",
            "via",
            "alt-svc",
            "x-request-id",
            "x-content-type-options",
            "referrer-policy",
            "strict-transport-security",
            "traceparent",
            "tracestate");
    private static final List<String> HELD_BACK_PREFIXES = List.of("access-control-", "ratelimit", "x-withme-");

    private final String publicUrl;
    private final List<String> internalOrigins;

    /**
     * @param publicUrl where callers reach the gateway, without a final slash
     * @param upstream the service's own address, which callers must not see
     */
    ResponseHeaders(String publicUrl, URI upstream) {
        this.publicUrl = publicUrl;
        String publicAuthority = URI.create(publicUrl).getRawAuthority();
        internalOrigins = List.of("http://" + upstream.getRawAuthority(), "http://" + publicAuthority);
    }

    void copy(MultiMap from, MultiMap to) {
        Set<String> hop = RequestHeaders.namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!isHeldBack(name) && !hop.contains(name)) {
                to.add(header.getKey(), name.equals("location") ? publicly(header.getValue()) : header.getValue());
            }
        }
        if (!to.contains(HttpHeaders.CACHE_CONTROL)) {
            to.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isHeldBack(String name) {
        if (HELD_BACK.contains(name)) {
            return true;
        }
        for (String prefix : HELD_BACK_PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private String publicly(String location) {
        for (String origin : internalOrigins) {
            if (location.startsWith(origin)
                    && (location.length() == origin.length() || location.charAt(origin.length()) == '/')) {
                return publicUrl + location.substring(origin.length());
            }
        }
        return location;
    }
}
