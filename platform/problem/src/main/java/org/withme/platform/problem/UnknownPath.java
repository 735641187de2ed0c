package org.withme.platform.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Replaces the framework's own page for unknown paths. */
@Provider
class UnknownPath implements ExceptionMapper<NotFoundException> {

    private final ProblemResponses responses;

    UnknownPath(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(NotFoundException failure) {
        return responses.of(failure);
    }
}
