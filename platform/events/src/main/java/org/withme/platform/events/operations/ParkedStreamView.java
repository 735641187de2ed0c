package org.withme.platform.events.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.inbox.Replay;

/** A stream that stopped at an event, and how many events are held back with it. */
@Schema(name = "ParkedStream")
record ParkedStreamView(
        String topic,
        String source,
        UUID stream,
        long version,
        @Nullable String type,
        @Nullable String reason,
        Instant since,
        long events) {

    static ParkedStreamView of(Replay.Parked parked) {
        return new ParkedStreamView(
                parked.topic(),
                parked.source(),
                parked.stream(),
                parked.version(),
                parked.type(),
                parked.reason(),
                parked.since(),
                parked.events());
    }
}
