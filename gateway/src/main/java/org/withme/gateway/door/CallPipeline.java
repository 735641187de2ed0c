package org.withme.gateway.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.withme.gateway.admission.Visitor;
import org.withme.gateway.call.Call;
import org.withme.gateway.call.GatewayProblem;
import org.withme.gateway.call.UnreadBody;
import org.withme.gateway.proxy.Upstream;
import org.withme.gateway.request.RequestHead;
import org.withme.gateway.routing.BodyLimitText;
import org.withme.gateway.routing.Route;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.RequestIds;
import org.withme.platform.problem.RequestTarget;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.StandardRule;

/** The way of a call through the policies to its service, on one event loop. */
final class CallPipeline {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final String TRANSPORT_SECURITY = "Strict-Transport-Security";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final CallPolicies policies;
    private final Map<String, Upstream> upstreams;
    private final ClientConnections connections;

    CallPipeline(CallPolicies policies, Map<String, Upstream> upstreams, ClientConnections connections) {
        this.policies = policies;
        this.upstreams = upstreams;
        this.connections = connections;
    }

    void enter(HttpServerRequest request) {
        if (connections.isEnding(request.connection())) {
            request.connection().close();
            return;
        }
        Call call = begun(request);
        try {
            RequestHead.check(request);
            RequestTarget target = RequestTarget.of(request.uri());
            if (policies.cors.answered(call)) {
                return;
            }
            if (target.path().startsWith("/v1/")) {
                forward(call, target);
            } else if (policies.health.covers(target.path())) {
                requireNoQuery(target);
                policies.health.answer(call, target.path());
            } else {
                policies.rates.take(call, policies.tokens.anonymous(call));
                requireNoQuery(target);
                policies.pages.answer(call, target.path());
            }
        } catch (RuntimeException e) {
            policies.refusals.refuse(call, e);
        }
    }

    /** What the gateway answers itself is the same for everybody who asks. */
    private static void requireNoQuery(RequestTarget target) {
        if (target.uri().length() > target.path().length() + 1) {
            throw Problem.at("/query", StandardRule.UNKNOWN_PARAMETER.with("parameters", "none"));
        }
    }

    private void forward(Call call, RequestTarget target) {
        Route route = policies.routes.match(target.path()).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND)
                .detail("The API has no such path."));
        call.request().pause();
        policies.tokens.visitor(call, target.path()).onComplete(known -> {
            try {
                if (known.succeeded()) {
                    forward(call, target, route, known.result());
                } else {
                    policies.rates.take(call, policies.tokens.anonymous(call));
                    refuse(call, known.cause());
                }
            } catch (RuntimeException e) {
                policies.refusals.refuse(call, e);
            }
        });
    }

    private void forward(Call call, RequestTarget target, Route route, Visitor visitor) {
        policies.rates.take(call, visitor);
        long limit = policies.limits.of(target.path(), call.headers().get(HttpHeaders.CONTENT_TYPE));
        if (call.announcedLength() > limit) {
            throw Problem.of(StandardProblem.PAYLOAD_TOO_LARGE).detail(BodyLimitText.of(limit));
        }
        if (call.response().closed()) {
            return;
        }
        upstreams.get(route.upstream()).forward(call, target.uri(), limit);
    }

    private void refuse(Call call, Throwable failure) {
        policies.refusals.refuse(
                call, failure instanceof RuntimeException known ? known : new IllegalStateException(failure));
    }

    /** What the parser could not make a request of. */
    void refuseMalformed(HttpServerRequest request) {
        if (connections.isEnding(request.connection())) {
            request.connection().close();
            return;
        }
        Call call = begun(request);
        call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Throwable cause = request.decoderResult().cause();
        Problem problem;
        if (cause instanceof TooLongHttpLineException) {
            problem = Problem.of(GatewayProblem.URI_TOO_LONG);
        } else if (cause instanceof TooLongHttpHeaderException) {
            problem = Problem.of(GatewayProblem.HEADERS_TOO_LARGE);
        } else {
            problem = Problem.of(StandardProblem.MALFORMED_REQUEST).detail("This is not a valid HTTP request.");
        }
        policies.refusals.refuse(call, problem);
    }

    private Call begun(HttpServerRequest request) {
        Call call = new Call(request, RequestIds.keptOrNew(request.getHeader(RequestIds.HEADER)), System.nanoTime());
        connections.begun(request.connection());
        policies.inFlight.begun();
        request.response().endHandler(ended -> {
            connections.ended(request.connection(), UnreadBody.endsConnection(call));
            policies.inFlight.ended();
            policies.record.of(call);
        });
        MultiMap headers = request.response().headers();
        headers.set(REQUEST_ID, call.id());
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        if (policies.https) {
            headers.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
        if (policies.inFlight.isLeaving()) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return call;
    }
}
