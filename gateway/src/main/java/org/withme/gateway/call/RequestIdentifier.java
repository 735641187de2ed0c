package org.withme.gateway.call;

import com.github.f4b6a3.uuid.UuidCreator;

/** The id under which a request is found in answers, logs and problems: the caller's own if it is harmless. */
public final class RequestIdentifier {

    private static final int LONGEST = 64;

    private RequestIdentifier() {}

    /** @param offered what the caller sent, or null */
    public static String of(String offered) {
        return offered != null && isHarmless(offered)
                ? offered
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static boolean isHarmless(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean harmless = c >= '0' && c <= '9'
                    || c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || c == '.'
                    || c == '_'
                    || c == '-';
            if (!harmless) {
                return false;
            }
        }
        return true;
    }
}
