package org.withme.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.withme.platform.problem.Problem;

/**
 * Notes the Idempotency-Key of a POST and hashes its body while it is read. The path is noted with its escapes read, so that
 * what may be written in two ways, such as a colon, is one address all the same.
 */
@Provider
class IdempotencyKeyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotentRequest request;

    IdempotencyKeyFilter(IdempotentRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String key = context.getHeaderString(HEADER);
        if (key == null || !context.getMethod().equals("POST")) {
            return;
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw Problem.at("/header/" + HEADER, HttpRule.IDEMPOTENCY_KEY_FORM);
        }
        UriInfo address = context.getUriInfo();
        context.setEntityStream(request.watch(
                key,
                context.getMethod(),
                address.getPath(),
                address.getRequestUri().getRawQuery(),
                context.getEntityStream()));
    }
}
