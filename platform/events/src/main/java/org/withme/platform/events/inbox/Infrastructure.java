package org.withme.platform.events.inbox;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a failure of what we run on, which passes, from a failure of the event or its handler, which does not. */
final class Infrastructure {

    /** Connection, resources, operator intervention, system error, internal error, and conflicts between transactions. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58", "XX");

    /** Locked by somebody else; idle in a transaction; a server that is read-only while it hands over. */
    private static final Set<String> STATES = Set.of("55P03", "25P03", "25P04", "25006");

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
            String state = sql.getSQLState();
            return state == null
                    || sql instanceof SQLTransientException
                    || STATES.contains(state)
                    || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
        }
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof HttpTimeoutException
                || failure instanceof VirtualMachineError;
    }
}
