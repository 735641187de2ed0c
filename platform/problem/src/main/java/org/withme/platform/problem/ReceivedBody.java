package org.withme.platform.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/** Every body that is read is whole, and every text is UTF-8. XML says its encoding itself and is left to its parser. */
@Provider
class ReceivedBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream body = new WholeBody(context.getInputStream());
        context.setInputStream(isText(context.getMediaType()) ? new StrictUtf8(body) : body);
        return context.proceed();
    }

    private static boolean isText(MediaType type) {
        return MissingBody.isJson(type)
                || type.getType().equals("text") && !type.getSubtype().equals("xml");
    }
}
