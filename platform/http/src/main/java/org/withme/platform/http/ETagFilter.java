package org.withme.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Tags what was read and what a change left behind; answers 304 to a caller that has it. The view is serialised here,
 * once, and written as these bytes.
 */
@Provider
@Priority(ETagFilter.AFTER_OTHERS_SAW_THE_ENTITY)
class ETagFilter implements ContainerResponseFilter {

    static final int AFTER_OTHERS_SAW_THE_ENTITY = 1000;

    private static final Set<String> TAGGED = Set.of("GET", "HEAD", "PUT", "PATCH");

    private final ETags etags;

    ETagFilter(ETags etags) {
        this.etags = etags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isTagged(request, response)) {
            return;
        }
        byte[] body = etags.bytes(response.getEntity());
        String tag = ETags.ofBytes(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders()
                .computeIfAbsent(
                        HttpHeaders.CACHE_CONTROL,
                        header -> new java.util.ArrayList<>(java.util.List.of("private, no-cache")));
        if (isRead(request) && ETags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        }
    }

    private static boolean isTagged(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        return TAGGED.contains(request.getMethod())
                && response.getStatus() == Status.OK.getStatusCode()
                && entity != null
                && !(entity instanceof CharSequence || entity instanceof byte[])
                && isJson(response.getMediaType());
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
