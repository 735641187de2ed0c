package org.withme.platform.events.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.withme.platform.events.kafka.ClusterWatch;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/** A lane's producer, made when it is first needed and again after every failure. */
final class Publisher implements AutoCloseable {

    private final KafkaClients clients;
    private final Topics topics;
    private final String source;
    private final String lane;
    private final String topic;
    private ClusterWatch watch;
    private Producer<byte[], byte[]> producer;

    Publisher(KafkaClients clients, Topics topics, String source, String lane, String topic) {
        this.clients = clients;
        this.topics = topics;
        this.source = source;
        this.lane = lane;
        this.topic = topic;
    }

    /** The cluster that the producer talks to; connects, and creates the topic, if need be. */
    String cluster() throws InterruptedException {
        if (producer == null) {
            connect();
        }
        return watch.clusterId().orElseThrow(() -> new KafkaException("Kafka has not told its cluster id"));
    }

    /** The topic may have gone with the cluster's disk. */
    void ensureTopic() throws InterruptedException {
        topics.ensure(Set.of(topic));
    }

    /** Sends them all and waits; what Kafka has is in the outcome even if others failed. */
    Outcome publish(List<OutboxRow> rows) throws InterruptedException {
        List<OutboxRow> acknowledged = new ArrayList<>(rows.size());
        Optional<Exception> failure = Optional.empty();
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        try {
            for (OutboxRow row : rows) {
                answers.add(producer.send(row.message(source)));
            }
            producer.flush();
        } catch (KafkaException e) {
            failure = Optional.of(e);
        }
        for (int i = 0; i < answers.size(); i++) {
            try {
                answers.get(i).get();
                acknowledged.add(rows.get(i));
            } catch (ExecutionException e) {
                failure = Optional.of(e);
            }
        }
        return new Outcome(acknowledged, failure);
    }

    /** What a publication came to. */
    record Outcome(List<OutboxRow> acknowledged, Optional<Exception> failure) {}

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void connect() throws InterruptedException {
        ensureTopic();
        watch = new ClusterWatch();
        producer = clients.producer(lane, watch);
        try {
            producer.partitionsFor(topic);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }
}
