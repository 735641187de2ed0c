package org.withme.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The peer of an inbox: a bare Kafka client that reads a whole topic and does nothing with it. */
final class ReadingPeer {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    ReadingPeer(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    }

    /** Records a second. */
    double rate(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            long start = System.nanoTime();
            long records = 0;
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                records += consumer.poll(POLL).count();
            }
            return records / ((System.nanoTime() - start) / 1e9);
        }
    }
}
