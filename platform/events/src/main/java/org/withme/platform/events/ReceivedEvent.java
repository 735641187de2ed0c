package org.withme.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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

    /** A consumer takes what it knows: what a later release adds to a payload breaks nobody. */
    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What a consumer needs of the payload, as its own record; null where an optional field is absent. The contract was
     * checked before, so what cannot be read is a record that contradicts it. Nothing is said of the value.
     */
    public <T> T as(Class<T> needed) {
        try {
            return TOLERANT.treeToValue(data, needed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(type + " cannot be read as " + needed.getSimpleName());
        }
    }

    /** The payload whole, for whoever keeps events as they are. */
    public String json() {
        return data.toString();
    }

    /** The same in another span, that of whoever reacts to it. */
    public ReceivedEvent within(String span) {
        return new ReceivedEvent(
                id, source, topic, type, stream, streamKind, version, time, data, actor, capacity, effort, span);
    }
}
