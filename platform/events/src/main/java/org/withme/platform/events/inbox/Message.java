package org.withme.platform.events.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.kafka.Envelope;

/**
 * A message as it arrived, and its place: which stream, which version. A message that does not say its place gets a
 * stream of its own, of the source {@value #NOBODY}, so that it parks nobody else's.
 */
record Message(StreamKey key, long version, List<String> headerNames, List<byte[]> headerValues, byte[] value) {

    static final String NOBODY = "unknown";

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What a stream was of before events said so. */
    private static final String FIRST_KIND = "learner";

    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    /** Placed where it says, if its source is one that publishes to the topic. */
    static Message of(ConsumerRecord<byte[], byte[]> consumed, Sources sources) {
        List<String> names = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        for (Header header : consumed.headers()) {
            names.add(header.key().replace('\0', ' '));
            values.add(header.value() == null ? new byte[0] : header.value());
        }
        Place place = place(consumed, names, values, sources);
        return new Message(place.key(), place.version(), names, values, consumed.value());
    }

    /** Whether it belongs to no stream: the envelope fails to say the source, the stream or the version, or nobody knows the source. */
    boolean isUnplaced() {
        return key.source().equals(NOBODY);
    }

    /** Who it says has published it, or the empty text. */
    String saidSource() {
        return header(Envelope.SOURCE).orElse("");
    }

    /** What happened, or the empty text. */
    String type() {
        return header(Envelope.TYPE).orElse("");
    }

    String traceparent() {
        return header(Envelope.TRACE_PARENT).orElse("");
    }

    /** Reads envelope and payload, or says what is broken. */
    ReceivedEvent read(int maxBytes) {
        if (!header(Envelope.SPEC_VERSION).equals(Optional.of("1.0"))) {
            throw new BrokenContract("not CloudEvents 1.0");
        }
        return new ReceivedEvent(
                header(Envelope.ID).flatMap(Message::uuid).orElseThrow(() -> new BrokenContract("no id")),
                key.source(),
                key.topic(),
                type(),
                key.stream(),
                header(Envelope.STREAM_KIND).orElse(FIRST_KIND),
                version,
                time(),
                payload(maxBytes),
                header(Envelope.ACTOR),
                header(Envelope.CAPACITY),
                header(Envelope.EFFORT),
                traceparent());
    }

    private Instant time() {
        try {
            Instant time = Instant.parse(header(Envelope.TIME).orElse(""));
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
            throw new BrokenContract("a time that nobody keeps");
        } catch (DateTimeException e) {
            throw new BrokenContract("no time");
        }
    }

    private JsonNode payload(int maxBytes) {
        if (value == null) {
            throw new BrokenContract("no payload");
        }
        if (value.length > maxBytes) {
            throw new BrokenContract("the payload is larger than " + maxBytes + " bytes");
        }
        try {
            JsonNode payload = JSON.readTree(value);
            if (!payload.isObject()) {
                throw new BrokenContract("the payload is no JSON object");
            }
            if (isEscaped() && hasUnstorable(payload)) {
                throw new BrokenContract("a text holds a character that cannot be stored");
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new BrokenContract("the payload is not JSON");
        } catch (IOException e) {
            throw new BrokenContract("the payload is not text");
        }
    }

    private record Place(StreamKey key, long version) {}

    private static Place place(
            ConsumerRecord<byte[], byte[]> consumed, List<String> names, List<byte[]> values, Sources sources) {
        Optional<UUID> stream = consumed.key() == null ? Optional.empty() : uuid(text(consumed.key()));
        Optional<String> source =
                header(names, values, Envelope.SOURCE).filter(named -> sources.owns(named, consumed.topic()));
        Optional<Long> version = header(names, values, Envelope.STREAM_VERSION).flatMap(Message::positive);
        if (stream.isPresent() && source.isPresent() && version.isPresent()) {
            return new Place(new StreamKey(consumed.topic(), source.get(), stream.get()), version.get());
        }
        String origin = consumed.topic() + '/' + consumed.partition() + '/' + consumed.offset();
        UUID own = UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8));
        return new Place(new StreamKey(consumed.topic(), NOBODY, own), 1);
    }

    private Optional<String> header(String name) {
        return header(headerNames, headerValues, name);
    }

    private static Optional<String> header(List<String> names, List<byte[]> values, String name) {
        int index = names.indexOf(name);
        return index < 0
                ? Optional.empty()
                : Optional.of(text(values.get(index)).replace("\0", ""));
    }

    /** Only an escape brings in what is no text: a byte of 0 is not JSON, and half a pair is not UTF-8. */
    private boolean isEscaped() {
        return text(value).contains("\\u");
    }

    /** U+0000 and halves of surrogate pairs: PostgreSQL refuses both. */
    private static boolean hasUnstorable(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue()
                    .codePoints()
                    .anyMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
        }
        boolean named = false;
        for (Iterator<String> names = node.fieldNames(); names.hasNext() && !named; ) {
            named = hasUnstorable(TextNode.valueOf(names.next()));
        }
        return named || StreamSupport.stream(node.spliterator(), false).anyMatch(Message::hasUnstorable);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> positive(String text) {
        try {
            return Optional.of(Long.parseLong(text)).filter(number -> number > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
