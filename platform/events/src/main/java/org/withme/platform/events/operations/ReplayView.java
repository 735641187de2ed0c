package org.withme.platform.events.operations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.inbox.Replay;

/**
 * How a replay went: {@code parked} with a reason if an event still fails, {@code parked} without one if there was more
 * than fits into one answer and it should be asked again, else the stream goes on.
 */
@Schema(name = "Replay")
record ReplayView(
        String topic,
        UUID stream,
        int applied,
        long remaining,
        boolean parked,
        @Nullable String reason) {

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
