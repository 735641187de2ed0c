package org.withme.platform.events;

import java.util.List;

/**
 * A reaction that takes the events of one transaction together, for example with one statement for all of them. Where a
 * batch fails it is repeated in halves, so that only the stream of the event that is to blame is parked.
 *
 * <p>A batch belongs to many traces, hence to none: whoever appends events of its own says which event each comes of
 * ({@link Outbox#appendCaused}).
 */
public interface SetWiseHandler extends EventHandler {

    /** One or more events that it {@link #handles}, those of a stream in order. */
    void handleAll(List<ReceivedEvent> events);

    @Override
    default void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }
}
