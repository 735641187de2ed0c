package org.withme.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Set;
import org.withme.gateway.call.Call;
import org.withme.gateway.call.GatewayProblem;
import org.withme.gateway.call.UnreadBody;
import org.withme.gateway.routing.BodyLimitText;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.StandardProblem;

/** One call and the request that it became: knows how far both have come, and ends both together. */
final class Exchange implements HasDeadline {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Duration SOON = Duration.ofSeconds(2);

    private enum Phase {
        CONNECTING,
        EXPECTING,
        UPLOADING,
        WAITING,
        ANSWERING,
        OVER
    }

    private final HttpUpstream service;
    private final HttpUpstream.Surroundings around;
    private final Call call;
    private final String uri;
    private final long bodyLimit;
    private final long uploadDue;

    private Phase phase = Phase.CONNECTING;
    private long due;
    private boolean repeated;
    private HttpClientRequest upstream;
    private Upload upload;

    Exchange(HttpUpstream service, Call call, String uri, long bodyLimit) {
        this.service = service;
        this.around = service.surroundings();
        this.call = call;
        this.uri = uri;
        this.bodyLimit = bodyLimit;
        this.uploadDue = call.arrived() + around.deadlines().uploadTotal();
    }

    void begin() {
        if (call.hasBody()) {
            call.request().pause();
        }
        call.request().exceptionHandler(failure -> abandoned());
        call.response().exceptionHandler(failure -> {});
        call.response().closeHandler(closed -> abandoned());
        due = System.nanoTime() + around.deadlines().firstByte();
        around.deadlineTimer().add(this);
        connect();
    }

    private void connect() {
        service.request(call, uri).onComplete(connected -> {
            if (phase == Phase.OVER) {
                if (connected.succeeded()) {
                    connected.result().exceptionHandler(failure -> {}).reset();
                }
            } else if (connected.failed()) {
                end(unavailable(connected.cause()), "unreachable");
            } else {
                send(connected.result());
            }
        });
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        request.exceptionHandler(failure -> {});
        request.response().onComplete(this::answered);
        if (!call.hasBody()) {
            if (call.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                request.putHeader(HttpHeaders.CONTENT_LENGTH, "0");
            }
            waitForAnswer();
            request.end();
            return;
        }
        upload = new Upload(this, call, request, bodyLimit);
        if (call.expectsContinue()) {
            phase = Phase.EXPECTING;
            due = System.nanoTime() + around.deadlines().expectation();
            request.putHeader(HttpHeaders.EXPECT, HttpHeaders.CONTINUE);
            request.continueHandler(goOn -> invite());
            request.sendHead();
        } else {
            beginUpload();
        }
    }

    private void invite() {
        if (phase == Phase.EXPECTING) {
            call.response().writeContinue();
            beginUpload();
        }
    }

    private void beginUpload() {
        phase = Phase.UPLOADING;
        moved();
        upload.begin();
    }

    /** Something arrived from either side: whoever is idle starts anew. */
    void moved() {
        long now = System.nanoTime();
        due = phase == Phase.ANSWERING
                ? now + around.deadlines().answerIdle()
                : Math.min(now + around.deadlines().uploadIdle(), uploadDue);
    }

    /** The whole body went through. */
    void uploaded() {
        if (phase == Phase.UPLOADING) {
            waitForAnswer();
        }
    }

    private void waitForAnswer() {
        phase = Phase.WAITING;
        boolean large = upload != null && upload.isLarge();
        due = System.nanoTime()
                + (large ? around.deadlines().uploadIdle() : around.deadlines().firstByte());
    }

    void tooLarge() {
        end(Problem.of(StandardProblem.PAYLOAD_TOO_LARGE).detail(BodyLimitText.of(bodyLimit)), "too-large");
    }

    private void answered(AsyncResult<HttpClientResponse> answer) {
        if (phase == Phase.OVER) {
            return;
        }
        if (answer.succeeded() && isEnding(answer.result())) {
            end(unavailable(null), "ending");
        } else if (answer.succeeded()) {
            phase = Phase.ANSWERING;
            moved();
            try {
                new Answer(this, call, answer.result(), service.responseHeaders()).begin();
            } catch (IllegalArgumentException e) {
                unusable(e);
            }
        } else if (mayRepeat()) {
            repeated = true;
            phase = Phase.CONNECTING;
            around.metrics().failure(service.name(), "repeated");
            connect();
        } else {
            unusable(answer.cause());
        }
    }

    /** A service that ends refuses what still comes without a word; a refusal of its own has one. */
    private static boolean isEnding(HttpClientResponse answer) {
        return answer.statusCode() == StandardProblem.UNAVAILABLE.status()
                && !answer.headers().contains(HttpHeaders.CONTENT_TYPE);
    }

    /** Only what changes nothing is sent again, once, and only if its connection ended before any answer. */
    private boolean mayRepeat() {
        return phase == Phase.WAITING
                && !repeated
                && !call.hasBody()
                && SAFE.contains(call.request().method());
    }

    boolean isBodyOutstanding() {
        return upload != null && !upload.isComplete();
    }

    /** The answer went through. */
    void complete() {
        boolean outstanding = isBodyOutstanding();
        leave();
        if (outstanding) {
            upstream.reset();
        } else if (call.request().method() == HttpMethod.HEAD) {
            // The service may go on with what nobody gets, such as a stream: no other call waits behind it.
            upstream.connection().close();
        }
        if (outstanding || UnreadBody.endsConnection(call)) {
            UnreadBody.discard(around.vertx(), call);
        }
    }

    /** What the service sent is not an answer. */
    void unusable(Throwable cause) {
        end(Problem.of(StandardProblem.BAD_GATEWAY).because(cause), "broken");
    }

    /** After everything that has already arrived. */
    void later(Runnable action) {
        around.vertx().runOnContext(now -> action.run());
    }

    boolean isOver() {
        return phase == Phase.OVER;
    }

    private void abandoned() {
        if (phase != Phase.OVER) {
            leave();
            around.metrics().failure(service.name(), "abandoned");
            if (upstream != null) {
                upstream.reset();
            }
        }
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void overdue() {
        switch (phase) {
            case CONNECTING -> end(unavailable(null), "no-connection");
            case EXPECTING -> {
                around.deadlineTimer().add(this);
                invite();
            }
            case UPLOADING -> {
                if (upload.isHeldBack()) {
                    end(closing(StandardProblem.DEADLINE_EXCEEDED), "not-reading");
                } else {
                    end(closing(GatewayProblem.UPLOAD_STALLED), "upload-stalled");
                }
            }
            case WAITING -> end(Problem.of(StandardProblem.DEADLINE_EXCEEDED), "deadline");
            case ANSWERING -> end(Problem.of(StandardProblem.DEADLINE_EXCEEDED), "answer-stalled");
            case OVER -> {}
        }
    }

    /** What is left of the body may come at any time: nothing more is served behind it, and the answer says so. */
    private static Problem closing(ProblemType type) {
        return Problem.of(type).header("Connection", "close");
    }

    private Problem unavailable(Throwable cause) {
        return Problem.of(StandardProblem.UNAVAILABLE).retryAfter(SOON).because(cause);
    }

    private void end(Problem problem, String kind) {
        leave();
        around.metrics().failure(service.name(), kind);
        if (upstream != null) {
            upstream.reset();
        }
        around.refusals().refuse(call, problem);
    }

    private void leave() {
        phase = Phase.OVER;
        around.deadlineTimer().remove(this);
    }
}
