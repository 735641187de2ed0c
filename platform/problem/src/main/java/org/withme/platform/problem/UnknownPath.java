package org.withme.platform.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Replaces the framework's own page for unknown paths, and its 404 for query parameters of the wrong form. */
@Provider
class UnknownPath implements ExceptionMapper<NotFoundException> {

    private final ProblemResponses responses;
    private final ResourceInfo operation;
    private final UriInfo address;

    UnknownPath(ProblemResponses responses, ResourceInfo operation, UriInfo address) {
        this.responses = responses;
        this.operation = operation;
        this.address = address;
    }

    @Override
    public Response toResponse(NotFoundException failure) {
        return failure.getCause() == null
                ? responses.of(failure)
                : wrongParameter().map(responses::of).orElseGet(() -> responses.of(failure));
    }

    private Optional<Problem> wrongParameter() {
        return Optional.ofNullable(operation.getResourceMethod())
                .flatMap(method -> QueryParameters.of(method).refused(address.getQueryParameters()));
    }
}
