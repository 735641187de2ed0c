package org.withme.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.withme.gateway.call.Call;

/** The body on its way from the caller to the service, counted, at the pace of the slower one. */
final class Upload {

    private static final long LARGE = 1024 * 1024;

    private final Exchange exchange;
    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long announced;
    private final long limit;

    private long received;
    private boolean heldBack;
    private boolean complete;

    Upload(Exchange exchange, Call call, HttpClientRequest to, long limit) {
        this.exchange = exchange;
        this.from = call.request();
        this.to = to;
        this.announced = call.announcedLength();
        this.limit = limit;
        if (announced < 0) {
            to.setChunked(true);
        } else {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(announced));
        }
    }

    void begin() {
        from.handler(this::pass);
        from.endHandler(end -> finish());
        to.drainHandler(drained -> {
            if (heldBack && !exchange.isOver()) {
                heldBack = false;
                exchange.moved();
                from.resume();
            }
        });
        from.resume();
    }

    private void pass(Buffer piece) {
        if (exchange.isOver()) {
            return;
        }
        received += piece.length();
        if (received > limit) {
            exchange.tooLarge();
            return;
        }
        exchange.moved();
        if (received == announced) {
            complete = true;
            to.end(piece);
            exchange.uploaded();
            return;
        }
        to.write(piece);
        if (to.writeQueueFull()) {
            heldBack = true;
            from.pause();
        }
    }

    private void finish() {
        if (!complete && !exchange.isOver()) {
            complete = true;
            to.end();
            exchange.uploaded();
        }
    }

    /** Whether it is the service that does not read. */
    boolean isHeldBack() {
        return heldBack;
    }

    /** Whether so much came that its service puts it away before it answers. */
    boolean isLarge() {
        return received > LARGE;
    }

    boolean isComplete() {
        return complete;
    }
}
