package org.withme.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The peer of outbox and inbox: the same bytes sent and received by bare Kafka clients through the same broker, as safely
 * (all replicas, idempotent) but without a database on either side. No delivery that survives a crash can be faster.
 */
final class LogPeer implements AutoCloseable {

    private static final String TOPIC = "peer";
    private static final int PARTITIONS = 12;
    private static final byte[] PAYLOAD =
            "{\"run\": \"peer at some rate\", \"fields\": [\"Postcode\", \"TelNo\"], \"ukprn\": \"90000001\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    LogPeer(String bootstrapServers) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new BenchmarkFailure("The peer's topic cannot be made", e);
        }
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        5,
                        "batch.size",
                        131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** From the call of the producer to the hand of the consumer, at a steady rate. */
    Latencies latencies(int perSecond, Duration time) throws InterruptedException {
        Latencies latencies = new Latencies();
        int expected = (int) (perSecond * time.toSeconds());
        Thread receiver = new Thread(() -> receive(expected, latencies), "peer-consumer");
        receiver.start();
        OpenLoop.run(
                perSecond,
                time,
                IntStream.range(0, OpenLoop.threads())
                        .mapToObj(i -> (OpenLoop.Action) this::send)
                        .toList());
        receiver.join(Duration.ofSeconds(10).toMillis());
        return latencies;
    }

    /** How long it takes to send so many and to have every acknowledgement. */
    Duration send(int events) {
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            send();
        }
        producer.flush();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void receive(int expected, Latencies latencies) {
        while (latencies.count() < expected) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                long sentAt = ByteBuffer.wrap(each.headers().lastHeader("sent").value())
                        .getLong();
                latencies.add(System.nanoTime() - sentAt);
            }
        }
    }

    private void send() {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(TOPIC, utf8(UUID.randomUUID()), PAYLOAD);
        for (String header : List.of("ce_id", "ce_subject", "ce_source", "ce_type", "ce_time", "ce_actor")) {
            event.headers().add(header, utf8(UUID.randomUUID()));
        }
        event.headers()
                .add(
                        "sent",
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(System.nanoTime())
                                .array());
        producer.send(event);
    }

    private static byte[] utf8(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
