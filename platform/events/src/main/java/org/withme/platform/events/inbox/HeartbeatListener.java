package org.withme.platform.events.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.withme.platform.events.kafka.ClusterProbe;
import org.withme.platform.events.kafka.Heartbeat;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/**
 * Follows the heartbeat of a topic beside the loop that reads the topic: a moment is heard in a partition when all that
 * stands there before it has taken effect. For one thread.
 */
final class HeartbeatListener implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration BEGIN_LIMIT = Duration.ofSeconds(5);
    private static final Duration POSITION_LIMIT = Duration.ofMillis(50);
    private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

    /** Older ones say nothing of use: a minute of them, and more if they come slowly. */
    private static final int KEPT = 30;

    private final String topic;
    private final LaneFreshness freshness;
    private final KafkaConsumer<byte[], byte[]> heartbeats;
    private final Deque<Heartbeat> newestFirst = new ArrayDeque<>();
    private final Map<Integer, Instant> told = new HashMap<>();
    private long looked = System.nanoTime() - LOOK_NANOS;

    private HeartbeatListener(String topic, LaneFreshness freshness, KafkaConsumer<byte[], byte[]> heartbeats) {
        this.topic = topic;
        this.freshness = freshness;
        this.heartbeats = heartbeats;
    }

    /** From the last beat on; fails with a {@link KafkaException} while Kafka is away. */
    static HeartbeatListener of(String topic, LaneFreshness freshness, KafkaClients clients, Topics topics)
            throws InterruptedException {
        topics.ensureHeartbeat(topic);
        HeartbeatListener listener =
                new HeartbeatListener(topic, freshness, clients.listener(topic, new ClusterProbe()));
        try {
            listener.begin();
            return listener;
        } catch (KafkaException e) {
            listener.close();
            throw e;
        }
    }

    private void begin() {
        TopicPartition only = new TopicPartition(Heartbeat.topic(topic), 0);
        heartbeats.assign(List.of(only));
        long end = Objects.requireNonNull(
                heartbeats.endOffsets(List.of(only), BEGIN_LIMIT).get(only));
        heartbeats.seek(only, Math.max(0, end - 1));
    }

    /** To be called between two polls of the topic's own consumer, when all that it brought has taken effect. */
    void listen(KafkaConsumer<byte[], byte[]> consumer) {
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return;
        }
        looked = System.nanoTime();
        heartbeats.poll(POLL).forEach(beat -> Heartbeat.of(beat.value()).ifPresent(newestFirst::addFirst));
        while (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        if (!newestFirst.isEmpty()) {
            tell(heard(newestFirst, positions(consumer)));
        }
    }

    /** Per partition the newest moment whose beat does not stand before the position. */
    static Map<Integer, Instant> heard(Collection<Heartbeat> newestFirst, Map<Integer, Long> positions) {
        Map<Integer, Instant> heard = new HashMap<>();
        positions.forEach((partition, position) -> newestFirst.stream()
                .filter(beat -> partition < beat.ends().size()
                        && position >= beat.ends().get(partition))
                .findFirst()
                .ifPresent(beat -> heard.put(partition, beat.upTo())));
        return heard;
    }

    private void tell(Map<Integer, Instant> heard) {
        heard.entrySet().removeIf(each -> each.getValue().equals(told.get(each.getKey())));
        if (!heard.isEmpty()
                && freshness.heard(topic, newestFirst.getFirst().ends().size(), heard)) {
            told.putAll(heard);
        }
    }

    private static Map<Integer, Long> positions(KafkaConsumer<byte[], byte[]> consumer) {
        Map<Integer, Long> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            position(consumer, partition).ifPresent(position -> positions.put(partition.partition(), position));
        }
        return positions;
    }

    /** Empty right after a partition came, before anybody knows where to go on in it. */
    private static Optional<Long> position(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        try {
            return Optional.of(consumer.position(partition, POSITION_LIMIT));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        heartbeats.close();
    }
}
