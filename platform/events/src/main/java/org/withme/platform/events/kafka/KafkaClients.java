package org.withme.platform.events.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.withme.platform.events.EventsConfig;

/**
 * Makes the clients of relay and inbox. What they are made with is, in this order: our settings, {@code kafka.*} of the
 * configuration, {@code withme.events.producer.*} or {@code withme.events.consumer.*}.
 */
@ApplicationScoped
public class KafkaClients {

    /** About a thousand events, two polls: what a fetch brings lies in memory, at every consumer of the service. */
    private static final int LARGEST_FETCH_BYTES = 512 * 1024;

    /** Per partition. A producer never gives back the memory of a batch, so a large one is paid for all day. */
    private static final int BATCH_BYTES = 32 * 1024;

    /** Several times what the relay sends before it waits. */
    private static final long UNSENT_BYTES = 4 * 1024 * 1024;

    private final EventsConfig config;
    private final Map<String, Object> connection;

    KafkaClients(EventsConfig config, @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.config = config;
        this.connection = connection;
    }

    public KafkaProducer<byte[], byte[]> producer(String lane, ClusterProbe clusterProbe) {
        Map<String, Object> settings = producerSettings();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.source() + "-relay-" + lane);
        return new KafkaProducer<>(settings, clusterProbe, clusterProbe);
    }

    /** A member of the service's group for this topic; every topic has a group, so that none waits for another. */
    public KafkaConsumer<byte[], byte[]> consumer(String topic, ClusterProbe clusterProbe) {
        Map<String, Object> settings = consumerSettings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(topic));
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.source() + "-inbox-" + topic);
        return new KafkaConsumer<>(settings, clusterProbe, clusterProbe);
    }

    /** A consumer outside of any group that reads the log from its beginning. */
    public KafkaConsumer<byte[], byte[]> reader(ClusterProbe clusterProbe) {
        Map<String, Object> settings = consumerSettings();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.source() + "-rebuild");
        return new KafkaConsumer<>(settings, clusterProbe, clusterProbe);
    }

    /** A consumer outside of any group that follows the heartbeat of a topic. */
    public KafkaConsumer<byte[], byte[]> listener(String topic, ClusterProbe clusterProbe) {
        Map<String, Object> settings = consumerSettings();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.source() + "-heartbeat-" + topic);
        return new KafkaConsumer<>(settings, clusterProbe, clusterProbe);
    }

    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.source() + "-topics");
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(settings);
    }

    public String group(String topic) {
        return config.source() + "." + topic;
    }

    Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                UNSENT_BYTES,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES));
        settings.putAll(quickRecovery());
        settings.putAll(connection);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.putAll(config.producer());
        return settings;
    }

    Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                LARGEST_FETCH_BYTES,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                LARGEST_FETCH_BYTES,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000));
        settings.putAll(quickRecovery());
        settings.putAll(connection);
        settings.putAll(config.consumer());
        return settings;
    }

    /** A broker that is back, or another one, is noticed within seconds. */
    private static Map<String, Object> quickRecovery() {
        return Map.of(
                CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 5_000,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }
}
