package org.withme.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** The last resort: an answer of 400 and above that nobody gave a problem gets the standard one. */
@Provider
class BareRefusal implements ContainerResponseFilter {

    private static final MediaType PROBLEM_JSON = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    private final ProblemWriter writer;

    BareRefusal(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !(response.getEntity() instanceof ProblemDocument)) {
            Problem problem = Problem.of(StandardProblem.ofStatus(response.getStatus()));
            ProblemDocument document =
                    writer.document(problem, RequestIds.current().orElse(null));
            response.setEntity(document, new Annotation[0], PROBLEM_JSON);
        }
    }
}
