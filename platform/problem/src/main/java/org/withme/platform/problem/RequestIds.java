package org.withme.platform.problem;

import java.util.Optional;
import org.jboss.logging.MDC;

/** Where the id of the request at hand is found: the key of the logging context and the header's name. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";

    private RequestIds() {}

    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).map(Object::toString);
    }
}
