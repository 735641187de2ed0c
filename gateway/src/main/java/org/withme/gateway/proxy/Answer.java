package org.withme.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.withme.gateway.call.Call;
import org.withme.gateway.call.UnreadBody;

/** The answer on its way from the service to the caller, at the pace of the slower one. */
final class Answer {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final long UNKNOWN = -1;

    private final Exchange exchange;
    private final Call call;
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final ResponseHeaders headers;

    private final MultiMap head = HttpHeaders.headers();

    private long announced = UNKNOWN;
    private long sent;
    private boolean complete;

    Answer(Exchange exchange, Call call, HttpClientResponse from, ResponseHeaders headers) {
        this.exchange = exchange;
        this.call = call;
        this.from = from;
        this.to = call.response();
        this.headers = headers;
    }

    /** @throws IllegalArgumentException if this is not an answer that can be passed on whole */
    void begin() {
        from.exceptionHandler(failure -> {
            if (!exchange.isOver()) {
                exchange.unusable(failure);
            }
        });
        boolean bodiless = isBodiless();
        boolean chunked = from.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        String length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (from.statusCode() == SWITCHING_PROTOCOLS) {
            throw new IllegalArgumentException("The service switched protocols");
        }
        if (!bodiless && !chunked && length == null) {
            throw new IllegalArgumentException("The answer's end cannot be told from a broken connection");
        }
        headers.copy(from.headers(), head);
        if (from.statusCode() == NO_CONTENT || from.statusCode() == NOT_MODIFIED) {
            head.remove(HttpHeaders.CONTENT_LENGTH);
        } else if (!bodiless && length != null) {
            announced = Long.parseLong(length);
        }
        pipe(announced == UNKNOWN && !bodiless);
    }

    /** Only now: should the answer break before its first byte, nothing of it is left on the problem that replaces it. */
    private void prepareHead() {
        if (to.headWritten()) {
            return;
        }
        to.headers().addAll(head);
        to.setStatusCode(from.statusCode());
        if (exchange.isBodyOutstanding()) {
            UnreadBody.announce(call);
        }
        if (announced == UNKNOWN && !isBodiless()) {
            to.setChunked(true);
        }
    }

    private boolean isBodiless() {
        return call.isHead() || from.statusCode() == NO_CONTENT || from.statusCode() == NOT_MODIFIED;
    }

    private void pipe(boolean mayIdle) {
        from.handler(this::pass);
        from.endHandler(end -> finish());
        to.drainHandler(drained -> {
            if (!exchange.isOver()) {
                exchange.moved();
                from.resume();
            }
        });
        if (mayIdle) {
            sendHeadWithoutWaitingForBody();
        }
    }

    /** A stream of events may say nothing for a long time; that it began is news. */
    private void sendHeadWithoutWaitingForBody() {
        exchange.later(() -> {
            if (!exchange.isOver() && !to.headWritten()) {
                prepareHead();
                to.write(Buffer.buffer());
            }
        });
    }

    private void pass(Buffer piece) {
        if (exchange.isOver()) {
            return;
        }
        exchange.moved();
        prepareHead();
        sent += piece.length();
        if (sent == announced) {
            complete = true;
            to.end(piece);
            exchange.complete();
            return;
        }
        to.write(piece);
        if (to.writeQueueFull()) {
            from.pause();
        }
    }

    private void finish() {
        if (!complete && !exchange.isOver()) {
            complete = true;
            prepareHead();
            to.end();
            exchange.complete();
        }
    }
}
