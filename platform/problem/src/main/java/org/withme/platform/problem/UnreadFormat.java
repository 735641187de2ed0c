package org.withme.platform.problem;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A format that is not read; where there is neither a format nor a body, the body is what is missing. */
@Provider
class UnreadFormat implements ExceptionMapper<NotSupportedException> {

    private final ProblemResponses responses;
    private final HttpHeaders headers;

    UnreadFormat(ProblemResponses responses, HttpHeaders headers) {
        this.responses = responses;
        this.headers = headers;
    }

    @Override
    public Response toResponse(NotSupportedException failure) {
        return headers.getLength() == 0 || isBare() ? responses.of(MissingBody.refusal()) : responses.of(failure);
    }

    private boolean isBare() {
        return headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && headers.getHeaderString("Transfer-Encoding") == null
                && headers.getLength() < 0;
    }
}
