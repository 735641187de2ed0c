package org.withme.platform.events.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.kafka.ClusterProbe;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/**
 * The loop of one topic: poll, while behind more than once, process, commit offsets; on trouble go back to where the first
 * poll began and wait a little.
 */
final class InboxLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** What is to join others may be on its way, but does not keep them waiting. */
    private static final Duration FURTHER_POLL = Duration.ofMillis(20);

    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String topic;
    private final KafkaClients clients;
    private final Topics topics;
    private final PollProcessor processor;
    private final InboxMetrics metrics;
    private final LaneFreshness freshness;
    private final Duration maxPause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private Duration pause = FIRST_PAUSE;

    InboxLoop(
            String topic,
            KafkaClients clients,
            Topics topics,
            PollProcessor processor,
            InboxMetrics metrics,
            LaneFreshness freshness,
            Duration maxPause) {
        this.topic = topic;
        this.clients = clients;
        this.topics = topics;
        this.processor = processor;
        this.metrics = metrics;
        this.freshness = freshness;
        this.maxPause = maxPause;
    }

    void stop() {
        stopping.countDown();
        KafkaConsumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (!stopped()) {
                consume();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume() throws InterruptedException {
        ClusterProbe clusterProbe = new ClusterProbe();
        try {
            topics.ensure(Set.of(topic));
            try (HeartbeatListener heartbeat = listener();
                    KafkaConsumer<byte[], byte[]> opened = clients.consumer(topic, clusterProbe)) {
                consumer = opened;
                opened.subscribe(List.of(topic));
                consume(opened, clusterProbe, heartbeat);
            } finally {
                consumer = null;
            }
        } catch (WakeupException e) {
            LOG.debugf("Inbox of %s was woken to stop", topic);
        } catch (KafkaException e) {
            LOG.warnf("Inbox of %s cannot reach Kafka now: %s", topic, e.getMessage());
            pause();
        } catch (RuntimeException | Error e) { // a thread that ended would leave the topic without a reader
            LOG.errorf(e, "Inbox of %s failed and starts again", topic);
            pause();
        }
    }

    /** Returns to begin anew with another cluster: nothing is committed there, so it is read from its beginning. */
    private void consume(
            KafkaConsumer<byte[], byte[]> consumer, ClusterProbe clusterProbe, @Nullable HeartbeatListener heartbeat)
            throws InterruptedException {
        Optional<String> cluster = Optional.empty();
        PollBatch batch = new PollBatch();
        while (!stopped()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(batch.isEmpty() ? POLL : FURTHER_POLL);
            Optional<String> now = clusterProbe.clusterId();
            if (cluster.isPresent() && !cluster.equals(now)) {
                LOG.warnf("Kafka cluster %s replaces %s under the inbox of %s", now.get(), cluster.get(), topic);
                return;
            }
            cluster = now;
            if (!polled.isEmpty()) {
                batch.add(polled);
            }
            if (isBehind(consumer, polled) && batch.hasRoom()) {
                continue;
            }
            if (!batch.isEmpty()) {
                process(consumer, batch);
            }
            metrics.lag(topic, lag(consumer));
            if (heartbeat != null) {
                heartbeat.listen(consumer);
            }
        }
    }

    /** Null if the topic may be silent. */
    private @Nullable HeartbeatListener listener() throws InterruptedException {
        return freshness.watches(topic) ? HeartbeatListener.of(topic, freshness, clients, topics) : null;
    }

    /** Whether more waits in the log than the last poll brought. */
    private static boolean isBehind(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        return !polled.isEmpty() && lag(consumer) > polled.count();
    }

    private void process(KafkaConsumer<byte[], byte[]> consumer, PollBatch batch) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            processor.process(batch.records().stream().map(processor::message).toList());
        } catch (PollProcessor.NotNow e) {
            LOG.warnf("Inbox of %s tries again in %d ms: %s", topic, pause.toMillis(), e.getMessage());
            rewind(consumer, batch);
            batch.undone();
            pause();
            return;
        }
        pause = FIRST_PAUSE;
        metrics.processed(topic, batch.records());
        commit(consumer, batch);
        batch.taken(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** A commit that fails costs duplicates, which are dropped. */
    private void commit(KafkaConsumer<byte[], byte[]> consumer, PollBatch batch) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(batch.next());
        next.keySet().retainAll(consumer.assignment());
        try {
            consumer.commitSync(next, COMMIT_LIMIT);
        } catch (WakeupException e) {
            throw e;
        } catch (CommitFailedException e) {
            LOG.infof("Partitions of %s went to another instance before their offsets were committed", topic);
        } catch (KafkaException e) {
            LOG.infof("Offsets of %s are committed the next time: %s", topic, e.getMessage());
        }
    }

    private static void rewind(KafkaConsumer<byte[], byte[]> consumer, PollBatch batch) {
        batch.first().forEach((partition, offset) -> {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, offset);
            }
        });
    }

    private static long lag(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void pause() throws InterruptedException {
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(maxPause) > 0 ? maxPause : doubled;
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }
}
