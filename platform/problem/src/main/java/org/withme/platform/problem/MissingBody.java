package org.withme.platform.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** An operation that reads JSON gets JSON: nothing, and the literal null, are refused before the resource sees them. */
@Provider
class MissingBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && isJson(context.getMediaType())) {
            throw refusal();
        }
        return body;
    }

    static Problem refusal() {
        return Problem.at("", StandardRule.MISSING_BODY);
    }

    static boolean isJson(MediaType type) {
        return type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
    }
}
