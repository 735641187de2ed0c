package org.withme.gateway.call;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemDocument;
import org.withme.platform.problem.ProblemWriter;
import org.withme.platform.problem.StandardProblem;

/** Writes problems as answers of the gateway's own. */
@Singleton
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Vertx vertx;
    private final ProblemWriter problems;

    Refusals(Vertx vertx, ProblemWriter problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    /** Answers with the problem; once an answer has begun, it can only be cut off. */
    public void refuse(Call call, Problem problem) {
        HttpServerResponse response = call.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            // Not reset(): Vert.x then tells nobody that the call has ended.
            call.request().connection().close();
            return;
        }
        byte[] document = problems.bytes(problem, call.id());
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(document.length));
        UnreadBody.announce(call);
        if (call.isHead()) {
            response.end();
        } else {
            response.end(Buffer.buffer(document));
        }
        UnreadBody.discard(vertx, call);
    }

    /** For what nobody foresaw: logged here, told to nobody. */
    public void refuse(Call call, RuntimeException unforeseen) {
        if (unforeseen instanceof Problem problem) {
            refuse(call, problem);
            return;
        }
        LOG.errorf(unforeseen, "Request %s failed in the gateway", call.id());
        refuse(call, Problem.of(StandardProblem.INTERNAL_ERROR));
    }
}
