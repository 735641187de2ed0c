package org.withme.platform.events.inbox;

/** An event took no effect, and will not by being asked again: why, never with a value of it. */
abstract sealed class NotApplied extends RuntimeException permits BrokenContract, HandlerFailed {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NotApplied(String reason) {
        super(reason);
        this.reason = reason;
    }

    NotApplied(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
