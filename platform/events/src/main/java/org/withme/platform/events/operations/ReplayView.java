package org.withme.platform.events.operations;

import java.util.UUID;
import org.withme.platform.events.inbox.Replay;

/**
 * How a replay went: {@code parked} with a reason if an event still fails, {@code parked} without one if there was more
 * than fits into one answer and it should be asked again, else the stream goes on.
 */
record ReplayView(String topic, UUID stream, int applied, long remaining, boolean parked, String reason) {

    static ReplayView of(String topic, UUID stream, Replay.Outcome outcome) {
        return new ReplayView(
                topic,
                stream,
                outcome.applied(),
                outcome.remaining(),
                outcome.remaining() > 0,
                outcome.reason().orElse(null));
    }
}
