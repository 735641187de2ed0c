package org.withme.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.withme.platform.testing.KafkaResource;

/** Reads what is in Kafka, from the beginning to the end. */
public class LogReader {

    /** How many records a topic holds. */
    public int size(String topic) {
        int[] size = {0};
        read(topic, message -> size[0]++);
        return size[0];
    }

    /** The versions of some streams as they stand in a topic, duplicates included. */
    public Map<UUID, List<Long>> versions(String topic, List<UUID> streams) {
        Map<UUID, List<Long>> versions = new HashMap<>();
        streams.forEach(stream -> versions.put(stream, new ArrayList<>()));
        read(topic, message -> count(message, versions));
        return versions;
    }

    private static void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private static void count(ConsumerRecord<byte[], byte[]> message, Map<UUID, List<Long>> versions) {
        UUID stream = UUID.fromString(new String(message.key(), StandardCharsets.UTF_8));
        byte[] version = message.headers().lastHeader("ce_streamversion").value();
        versions.computeIfPresent(stream, (any, known) -> {
            known.add(Long.parseLong(new String(version, StandardCharsets.UTF_8)));
            return known;
        });
    }
}
