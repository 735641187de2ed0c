package org.withme.platform.events;

/**
 * A reaction to events: a CDI bean that the inbox finds by itself.
 *
 * <p>It runs in the inbox's transaction on the default datasource, on the inbox's own thread, and may append to the
 * {@link Outbox}. It sees the events of a stream once each and in order, but knows nothing about the order between
 * streams. What it throws undoes the whole transaction and is tried three times before the stream is parked; failures
 * of the infrastructure are not counted and are retried for ever.
 *
 * <p>One that can take many events at once is a {@link SetWiseHandler}.
 */
public interface EventHandler {

    /** A short stable name: metrics and the rebuild operation use it. */
    String name();

    /** Whether it wants events of this type; asked often, so answer from the text alone. */
    boolean handles(String type);

    void handle(ReceivedEvent event);

    /**
     * Whether its state is a projection of the log, so that it can be rebuilt: {@link #reset} and then every event again.
     * A handler with effects elsewhere (an e-mail, an event of its own) is not.
     */
    default boolean rebuildable() {
        return false;
    }

    /** Empties its projection, in the transaction of the rebuild; delete, do not truncate: readers see the old state till commit. */
    default void reset() {}
}
