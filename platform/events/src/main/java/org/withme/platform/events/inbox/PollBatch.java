package org.withme.platform.events.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What one transaction takes: one poll, and of an inbox that is behind several, since most of what a transaction costs it costs
 * once. It begins with one and doubles while that stays quick, so that slow events do not add up unnoticed. For one thread.
 */
final class PollBatch {

    /** A whole fetch: what is gathered lies in memory until it is committed, at every consumer that is behind. */
    private static final int MOST_POLLS = 2;

    private static final int MOST_BYTES = 512 * 1024;

    /** Twice as much then still lets a revocation through at once, and is far from the transaction's time-out. */
    private static final Duration QUICK = Duration.ofMillis(250);

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<TopicPartition, Long> first = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private int room = 1;
    private int polls;
    private long bytes;

    void add(ConsumerRecords<byte[], byte[]> polled) {
        polls++;
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            records.add(record);
            bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            first.putIfAbsent(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
        next.putAll(polled.nextOffsets());
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Whether one more poll may come to it. */
    boolean hasRoom() {
        return polls < room && bytes < MOST_BYTES;
    }

    /** In the order in which they came, each partition's in its own. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** Where each partition begins. */
    Map<TopicPartition, Long> first() {
        return first;
    }

    /** Where each partition goes on. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    /** All of it took effect: how much may be taken together depends on how long that took. */
    void taken(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            room = Math.min(MOST_POLLS, room * 2);
        } else if (time.compareTo(SLOW) > 0) {
            room = Math.max(1, room / 2);
        }
        clear();
    }

    /** None of it counts, and it is read again. */
    void undone() {
        room = 1;
        clear();
    }

    private void clear() {
        records.clear();
        first.clear();
        next.clear();
        polls = 0;
        bytes = 0;
    }
}
