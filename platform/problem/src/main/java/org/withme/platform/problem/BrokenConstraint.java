package org.withme.platform.problem;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Replaces the framework's own validation report. */
@Provider
class BrokenConstraint implements ExceptionMapper<ValidationException> {

    private final ProblemResponses responses;

    BrokenConstraint(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(ValidationException failure) {
        return responses.of(failure);
    }
}
