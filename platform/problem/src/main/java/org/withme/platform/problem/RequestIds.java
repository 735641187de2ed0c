package org.withme.platform.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id under which a request is found in answers, logs and problems: what it may be, and where the one of the request
 * at hand is.
 */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).map(Object::toString);
    }

    /**
     * The caller's own id if it is harmless, else a new one.
     *
     * @param offered what the caller sent, or null
     */
    public static String keptOrNew(String offered) {
        return offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
