package org.withme.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another service that publishes to {@value #TOPIC}, well or badly. */
@ApplicationScoped
public class ForeignService {

    static final String TOPIC = "foreign-events";

    private final KafkaProducer<byte[], byte[]> producer;

    ForeignService(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove("group.id");
        settings.put("max.request.size", 4_000_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A message that is right unless a test spoils it. */
    public static Draft note(UUID stream, long version, String text) {
        return new Draft(
                stream,
                "{\"text\":\"" + text + "\"}",
                new HashMap<>(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "foreign-service",
                        "ce_type", "note.written.v1",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_streamversion", String.valueOf(version))));
    }

    public void publish(Draft... messages) {
        try {
            for (Draft message : messages) {
                ProducerRecord<byte[], byte[]> sent =
                        new ProducerRecord<>(TOPIC, utf8(message.stream().toString()), utf8(message.payload()));
                message.headers().forEach((name, value) -> sent.headers().add(name, utf8(value)));
                producer.send(sent).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public record Draft(UUID stream, String payload, Map<String, String> headers) {

        public Draft with(String header, String value) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.put(header, value);
            return new Draft(stream, payload, changed);
        }

        public Draft without(String header) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.remove(header);
            return new Draft(stream, payload, changed);
        }

        public Draft saying(String other) {
            return new Draft(stream, other, headers);
        }
    }
}
