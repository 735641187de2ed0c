package org.withme.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it arrived: the CloudEvents envelope and the payload. {@code version} is its place in the stream,
 * counted from 1 without gaps; {@code streamKind} is what the stream's id is the id of, {@code effort} the purpose that the
 * actor worked for; {@code traceparent} is empty when it was appended outside of any trace.
 */
public record ReceivedEvent(
        UUID id,
        String source,
        String topic,
        String type,
        UUID stream,
        String streamKind,
        long version,
        Instant time,
        JsonNode data,
        Optional<String> actor,
        Optional<String> capacity,
        Optional<String> effort,
        String traceparent) {

    /** The same in another span, that of whoever reacts to it. */
    public ReceivedEvent within(String span) {
        return new ReceivedEvent(
                id, source, topic, type, stream, streamKind, version, time, data, actor, capacity, effort, span);
    }
}
