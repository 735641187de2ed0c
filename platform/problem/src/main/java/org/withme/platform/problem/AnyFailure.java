package org.withme.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that has no mapper of its own. */
@Provider
class AnyFailure implements ExceptionMapper<Throwable> {

    private final ProblemResponses responses;

    AnyFailure(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return responses.of(failure);
    }
}
