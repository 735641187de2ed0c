package org.withme.learner.message.way;

/** A way out: an adapter that hands one message to whoever carries it. Not called within a transaction. */
public interface Way {

    /** Whether this sender can carry messages of the kind, as it is configured. */
    boolean carries(WayKind kind);

    /** Takes at most the configured time-out; never throws for what the carrier or the network did. */
    Handover handOver(OutgoingMessage message);
}
