package org.withme.gateway.call;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * One request on its way through the gateway, on the event loop of its connection and nowhere else.
 *
 * @param id the request id
 * @param arrived {@link System#nanoTime()} of its head
 */
public record Call(HttpServerRequest request, String id, long arrived) {

    private static final long UNKNOWN = -1;

    public HttpServerResponse response() {
        return request.response();
    }

    public MultiMap headers() {
        return request.headers();
    }

    public boolean isHead() {
        return request.method() == HttpMethod.HEAD;
    }

    /** Length of the body in bytes as announced; negative if it is chunked or not a number; 0 if there is none. */
    public long announcedLength() {
        if (headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return UNKNOWN;
        }
        String length = headers().get(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    public boolean hasBody() {
        return announcedLength() != 0;
    }

    /** Whether the caller waits for a word before it sends the body. */
    public boolean expectsContinue() {
        return HttpHeaders.CONTINUE.toString().equalsIgnoreCase(headers().get(HttpHeaders.EXPECT));
    }
}
