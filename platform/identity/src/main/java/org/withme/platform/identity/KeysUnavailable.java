package org.withme.platform.identity;

import java.time.Duration;

/** No token can be checked yet: the identity server's keys were never fetched. */
public final class KeysUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** When to try again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    KeysUnavailable() {
        super("The keys of the identity server have not been fetched yet", null, false, false);
    }
}
