package org.withme.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses: unknown path, method, format. */
@Provider
class FrameworkRefusal implements ExceptionMapper<WebApplicationException> {

    private final ProblemResponses responses;

    FrameworkRefusal(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        return responses.of(failure);
    }
}
