package org.withme.platform.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A role that does not include the operation. */
@Provider
class MissingRole implements ExceptionMapper<ForbiddenException> {

    private final ProblemResponses responses;

    MissingRole(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(ForbiddenException failure) {
        return responses.of(failure);
    }
}
