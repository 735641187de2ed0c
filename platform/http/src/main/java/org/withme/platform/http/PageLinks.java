package org.withme.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** {@code Link: </v1/things?cursor=…>; rel="next"}, relative to wherever the caller asked. */
@Provider
@jakarta.annotation.Priority(PageLinks.BEFORE_THE_ENTITY_BECOMES_BYTES)
class PageLinks implements ContainerResponseFilter {

    static final int BEFORE_THE_ENTITY_BECOMES_BYTES = 6000;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build();
            String reference = next.getRawPath() + "?" + next.getRawQuery();
            response.getHeaders().add(HttpHeaders.LINK, "<" + reference + ">; rel=\"next\"");
        }
    }
}
