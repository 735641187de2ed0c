package org.withme.platform.events.inbox;

/** A message that no consumer of this release can read; its text names what is wrong, never a value. */
final class BrokenContract extends NotApplied {

    private static final long serialVersionUID = 1L;

    BrokenContract(String reason) {
        super(reason);
    }
}
