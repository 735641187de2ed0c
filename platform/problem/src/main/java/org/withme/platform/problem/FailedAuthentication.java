package org.withme.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A token that is not accepted. */
@Provider
class FailedAuthentication implements ExceptionMapper<AuthenticationFailedException> {

    private final ProblemResponses responses;

    FailedAuthentication(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(AuthenticationFailedException failure) {
        return responses.of(failure);
    }
}
