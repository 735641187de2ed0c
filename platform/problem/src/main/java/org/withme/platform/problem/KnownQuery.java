package org.withme.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/** Refuses what the operation does not know: a filter that was misspelled would otherwise find everything. */
@Provider
class KnownQuery implements ContainerRequestFilter {

    private final ResourceInfo operation;

    KnownQuery(ResourceInfo operation) {
        this.operation = operation;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getUriInfo().getRequestUri().getRawQuery() != null && operation.getResourceMethod() != null) {
            QueryParameters.of(operation.getResourceMethod())
                    .check(context.getUriInfo().getQueryParameters());
        }
    }
}
