package org.withme.platform.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.kafka.ClusterProbe;
import org.withme.platform.events.kafka.Heartbeat;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/**
 * A lane's producer, made when it is first needed and again after every failure. It ends with the first send that fails
 * and with the cluster that it was made for: nothing of a stream is sent behind what is missing there.
 */
final class Publisher implements AutoCloseable {

    private final KafkaClients clients;
    private final Topics topics;
    private final String source;
    private final String lane;
    private final String topic;
    private final boolean beats;
    private ClusterProbe clusterProbe = new ClusterProbe();
    private volatile @Nullable Producer<byte[], byte[]> producer;
    private @Nullable Admin admin;

    Publisher(KafkaClients clients, Topics topics, String source, String lane, String topic, boolean beats) {
        this.clients = clients;
        this.topics = topics;
        this.source = source;
        this.lane = lane;
        this.topic = topic;
        this.beats = beats;
    }

    /** The cluster that the producer talks to; connects, and creates the topic, if need be. */
    String cluster() throws InterruptedException {
        if (producer == null) {
            connect();
        }
        return clusterProbe.clusterId().orElseThrow(() -> new KafkaException("Kafka has not told its cluster id"));
    }

    /** The topic may have gone with the cluster's disk. */
    void ensureTopic() throws InterruptedException {
        topics.ensure(Set.of(topic));
        if (beats) {
            topics.ensureHeartbeat(topic);
        }
    }

    /**
     * Sends them all and waits; the first that fails takes those with it that are on their way, so that nothing overtakes
     * it. What Kafka has is in the outcome.
     */
    Outcome publish(List<OutboxRow> rows) throws InterruptedException {
        return send(rows, this::endNow);
    }

    /**
     * Sends one event of each stream at a time, the next when Kafka has it: one that is refused again holds back its
     * stream and no other.
     */
    Outcome publishInTurns(List<OutboxRow> rows) throws InterruptedException {
        List<OutboxRow> acknowledged = new ArrayList<>(rows.size());
        Optional<Exception> failure = Optional.empty();
        Set<UUID> held = new HashSet<>();
        List<OutboxRow> left = rows;
        while (!left.isEmpty()) {
            Set<UUID> taken = new HashSet<>();
            List<OutboxRow> turn = new ArrayList<>();
            List<OutboxRow> later = new ArrayList<>();
            for (OutboxRow row : left) {
                if (!held.contains(row.stream())) {
                    (taken.add(row.stream()) ? turn : later).add(row);
                }
            }
            Outcome outcome = send(turn, () -> {});
            acknowledged.addAll(outcome.acknowledged());
            outcome.acknowledged().forEach(row -> taken.remove(row.stream()));
            held.addAll(taken);
            failure = failure.or(outcome::failure);
            left = later;
        }
        return new Outcome(acknowledged, failure);
    }

    /** Says that everything up to a moment is in the topic as it stands now. */
    void beat(Instant upTo) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> partitions = IntStream.range(
                            0, running().partitionsFor(topic).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            List<Long> ends = connected(admin).listOffsets(partitions).all().get().entrySet().stream()
                    .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
                    .map(end -> end.getValue().offset())
                    .toList();
            running()
                    .send(new ProducerRecord<>(Heartbeat.topic(topic), new Heartbeat(upTo, ends).message()))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("The heartbeat was refused", e.getCause());
        } catch (IllegalStateException e) {
            throw new KafkaException("The heartbeat's producer has ended", e);
        }
    }

    /** What a publication came to: nothing that stands behind a failure in its stream counts as acknowledged. */
    record Outcome(List<OutboxRow> acknowledged, Optional<Exception> failure) {}

    @Override
    public void close() {
        endNow();
        producer = null;
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    /**
     * The answers are those of the callbacks: a batch that the broker finds too large is split and sent again, over and
     * over, and the future of a record then hangs on a chain of thousands.
     */
    private Outcome send(List<OutboxRow> rows, Runnable onFailure) throws InterruptedException {
        Optional<Exception> failure = Optional.empty();
        List<CompletableFuture<Void>> answers = new ArrayList<>(rows.size());
        try {
            for (OutboxRow row : rows) {
                CompletableFuture<Void> answer = new CompletableFuture<>();
                running().send(row.message(source), (metadata, refusal) -> {
                    if (refusal == null) {
                        answer.complete(null);
                    } else {
                        answer.completeExceptionally(refusal);
                        onFailure.run();
                    }
                });
                answers.add(answer);
            }
            running().flush();
        } catch (KafkaException | IllegalStateException e) {
            failure = Optional.of(e);
        }
        List<OutboxRow> acknowledged = new ArrayList<>(rows.size());
        Set<UUID> held = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            try {
                answers.get(i).get();
                if (!held.contains(rows.get(i).stream())) {
                    acknowledged.add(rows.get(i));
                }
            } catch (ExecutionException e) {
                held.add(rows.get(i).stream());
                failure = failure.or(() -> Optional.of(e));
            }
        }
        return new Outcome(acknowledged, failure);
    }

    private void connect() throws InterruptedException {
        ensureTopic();
        clusterProbe = new ClusterProbe(this::endNow);
        producer = clients.producer(lane, clusterProbe);
        admin = clients.admin();
        try {
            running().partitionsFor(topic);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private Producer<byte[], byte[]> running() {
        return connected(producer);
    }

    private static <T> T connected(@Nullable T client) {
        if (client == null) {
            throw new IllegalStateException("The clients of Kafka have ended");
        }
        return client;
    }

    /** Also on the producer's own thread: what it has not sent by then it never sends. */
    private void endNow() {
        Producer<byte[], byte[]> running = producer;
        if (running != null) {
            running.close(Duration.ZERO);
        }
    }
}
