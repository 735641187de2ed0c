package org.withme.platform.events.operations;

import java.util.UUID;
import org.withme.platform.events.inbox.Replay;

/** How a replay went: {@code parked} with a reason if an event still fails, else the stream goes on. */
record ReplayView(String topic, UUID stream, int applied, boolean parked, String reason) {

    static ReplayView of(String topic, UUID stream, Replay.Outcome outcome) {
        return new ReplayView(
                topic,
                stream,
                outcome.applied(),
                outcome.reason().isPresent(),
                outcome.reason().orElse(null));
    }
}
