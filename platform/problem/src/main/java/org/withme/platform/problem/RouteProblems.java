package org.withme.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what never reaches JAX-RS: failures of routes, unknown addresses, bodies that announce too much. */
@Singleton
class RouteProblems {

    private static final int FIRST = -10_000;
    private static final int[] REFUSALS = {400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503};

    private final ProblemWriter writer;
    private final Optional<MemorySize> maxBody;

    RouteProblems(
            ProblemWriter writer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> maxBody) {
        this.writer = writer;
        this.maxBody = maxBody;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseAnnouncedExcess).failureHandler(this::answer);
        for (int status : REFUSALS) {
            router.errorHandler(status, this::answer);
        }
    }

    private void refuseAnnouncedExcess(RoutingContext context) {
        if (maxBody.isPresent() && announced(context) > maxBody.get().asLongValue()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.fail(Problem.of(StandardProblem.PAYLOAD_TOO_LARGE)
                    .detail("The limit is " + maxBody.get().asLongValue() + " bytes."));
        } else {
            context.next();
        }
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        Problem problem = problem(context);
        ProblemResponses.log(problem);
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(io.vertx.core.buffer.Buffer.buffer(
                        writer.bytes(problem, RequestIds.current().orElse(null))));
    }

    private static Problem problem(RoutingContext context) {
        if (context.failure() != null) {
            return ProblemTranslation.of(context.failure());
        }
        int status = context.statusCode() >= 400 ? context.statusCode() : 404;
        return Problem.of(StandardProblem.ofStatus(status));
    }
}
