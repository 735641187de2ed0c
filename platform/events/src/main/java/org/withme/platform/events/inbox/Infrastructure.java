package org.withme.platform.events.inbox;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a failure of what we run on, which passes, from a failure of the event or its handler, which does not. What may
 * be either counts as the handler's, else one event could hold up its topic for ever.
 */
final class Infrastructure {

    /** Connection, conflicts between transactions, resources, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "58");

    /** A server that is shut down, crashed or starting; but not a cancelled statement, which may be as slow for ever. */
    private static final String SERVER_LEAVES = "57P0";

    /** Locked by somebody else; a server that is read-only while it hands over. */
    private static final Set<String> STATES = Set.of("55P03", "25006");

    private Infrastructure() {}

    static boolean failed(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth < 30; each = each.getCause(), depth++) {
            if (isPassing(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return isPassing(sql.getSQLState());
        }
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof HttpTimeoutException
                || failure instanceof OutOfMemoryError;
    }

    private static boolean isPassing(String state) {
        return state != null
                && (STATES.contains(state)
                        || state.startsWith(SERVER_LEAVES)
                        || state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
