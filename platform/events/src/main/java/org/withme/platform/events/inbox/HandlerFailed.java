package org.withme.platform.events.inbox;

import org.withme.platform.events.EventHandler;

/** A handler threw; the transaction is undone. Its text names the handler and the kind of failure, never a value. */
final class HandlerFailed extends NotApplied {

    private static final long serialVersionUID = 1L;

    HandlerFailed(EventHandler handler, Throwable cause) {
        super(handler.name() + ": " + kind(cause), cause);
    }

    private static String kind(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
