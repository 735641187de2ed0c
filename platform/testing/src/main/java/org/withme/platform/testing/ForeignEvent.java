package org.withme.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What another service tells, on the real Kafka; it may be published again, as a broker may deliver again. */
public record ForeignEvent(
        UUID id, String source, String topic, String type, UUID stream, long version, String payload) {

    public ForeignEvent publish() {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, stream.toString().getBytes(UTF_8), payload.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        stream.toString(),
                        "ce_streamkind",
                        "learner",
                        "ce_streamversion",
                        Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            Producer.KAFKA.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public ForeignEvent saying(String other) {
        return new ForeignEvent(id, source, topic, type, stream, version, other);
    }

    public ForeignEvent as(String otherType) {
        return new ForeignEvent(id, source, topic, otherType, stream, version, payload);
    }

    public ForeignEvent at(long otherVersion) {
        return new ForeignEvent(id, source, topic, type, stream, otherVersion, payload);
    }

    /** Begins with the first event that is told. */
    private static final class Producer {
        private static final KafkaProducer<byte[], byte[]> KAFKA = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
