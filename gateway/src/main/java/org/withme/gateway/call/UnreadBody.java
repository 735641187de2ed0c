package org.withme.gateway.call;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * A body that nobody will read. A little of it is read and forgotten, so that the caller sees the answer instead of a
 * reset connection; more than that and the connection is closed.
 */
public final class UnreadBody {

    private static final long SMALL = 64 * 1024;
    private static final long PATIENCE = 4 * 1024 * 1024;
    private static final long PATIENCE_MILLIS = 2_000;

    private UnreadBody() {}

    /** Says in the head of the answer that the connection ends with it, where it must. Before the head is written. */
    public static void announce(Call call) {
        if (mustClose(call)) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Deals with the rest of the body. After the answer has ended. */
    public static void discard(Vertx vertx, Call call) {
        HttpServerRequest request = call.request();
        boolean close = endsConnection(call);
        if (request.isEnded()) {
            if (close) {
                request.connection().close();
            }
            return;
        }
        long[] read = {0};
        request.exceptionHandler(failure -> {});
        request.handler(buffer -> {
            read[0] += buffer.length();
            if (read[0] > PATIENCE) {
                request.connection().close();
            }
        });
        if (close) {
            long timer = vertx.setTimer(
                    PATIENCE_MILLIS, fired -> request.connection().close());
            request.endHandler(end -> {
                vertx.cancelTimer(timer);
                request.connection().close();
            });
        } else {
            request.endHandler(end -> {});
        }
        request.resume();
    }

    /** Whether the answer says that nothing more is served on its connection. */
    public static boolean endsConnection(Call call) {
        return call.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    private static boolean mustClose(Call call) {
        long length = call.announcedLength();
        return !call.request().isEnded() && (length < 0 || length > SMALL || call.expectsContinue());
    }
}
