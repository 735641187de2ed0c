package org.withme.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** A failure as a JAX-RS answer; what is our fault is logged with its cause, and only there. */
@Singleton
class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    private final ProblemWriter writer;

    ProblemResponses(ProblemWriter writer) {
        this.writer = writer;
    }

    Response of(Throwable failure) {
        return of(ProblemTranslation.of(failure));
    }

    Response of(Problem problem) {
        log(problem);
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(writer.document(problem, RequestIds.current().orElse(null)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static void log(Problem problem) {
        if (problem.status() >= 500) {
            if (problem.type() == StandardProblem.INTERNAL_ERROR) {
                LOG.error("Request failed", problem.getCause());
            } else {
                LOG.warnf("Request refused: %s, because of %s", problem.getMessage(), rootOf(problem));
            }
        } else {
            LOG.debugf("Request refused: %s", problem.type().slug());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
