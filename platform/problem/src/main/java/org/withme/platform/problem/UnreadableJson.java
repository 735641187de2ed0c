package org.withme.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Replaces the framework's own answer to JSON of the wrong shape. */
@Provider
class UnreadableJson implements ExceptionMapper<MismatchedInputException> {

    private final ProblemResponses responses;

    UnreadableJson(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(MismatchedInputException failure) {
        return responses.of(failure);
    }
}
