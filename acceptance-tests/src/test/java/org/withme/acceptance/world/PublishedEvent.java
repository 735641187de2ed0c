package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as any subscriber sees it. */
public record PublishedEvent(String topic, String key, Map<String, String> headers, String payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PublishedEvent of(ConsumerRecord<byte[], byte[]> received) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : received.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return new PublishedEvent(received.topic(), text(received.key()), headers, text(received.value()));
    }

    public String id() {
        return headers.get("ce_id");
    }

    public String type() {
        return headers.get("ce_type");
    }

    public long version() {
        return Long.parseLong(headers.get("ce_streamversion"));
    }

    /** The id of the trace in which the change was made. */
    public String traceId() {
        return headers.getOrDefault("traceparent", "--").split("-")[1];
    }

    public JsonNode data() {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(payload, e);
        }
    }

    /** Where it stands among the events of its learner. */
    public String place() {
        return topic + "/" + key + "/" + version();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
