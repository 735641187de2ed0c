package org.withme.platform.events.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lane's relay says of its topic: all that was committed up to a moment stands before these offsets. Whoever has
 * read up to them has heard all up to that moment, also if nothing happened.
 *
 * @param upTo by the clock of the relay's machine
 * @param ends one offset per partition, in their order
 */
public record Heartbeat(Instant upTo, List<Long> ends) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UP_TO = "upTo";
    private static final String ENDS = "ends";

    public Heartbeat {
        ends = List.copyOf(ends);
    }

    /** Where the heartbeat of a topic is published. */
    public static String topic(String of) {
        return of + ".heartbeat";
    }

    /** What was published; empty if it is none. */
    public static Optional<Heartbeat> of(byte[] message) {
        try {
            JsonNode said = JSON.readTree(message == null ? new byte[0] : message);
            List<Long> ends = new ArrayList<>();
            said.path(ENDS).forEach(end -> ends.add(end.asLong(Long.MAX_VALUE)));
            return Optional.of(new Heartbeat(Instant.parse(said.path(UP_TO).asText()), ends));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it is published. */
    public byte[] message() {
        ObjectNode said = JSON.createObjectNode().put(UP_TO, upTo.toString());
        ends.forEach(said.putArray(ENDS)::add);
        try {
            return JSON.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
