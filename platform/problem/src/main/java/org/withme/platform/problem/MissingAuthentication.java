package org.withme.platform.problem;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** No token where one is needed. */
@Provider
class MissingAuthentication implements ExceptionMapper<UnauthorizedException> {

    private final ProblemResponses responses;

    MissingAuthentication(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(UnauthorizedException failure) {
        return responses.of(failure);
    }
}
