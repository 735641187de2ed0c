package org.withme.platform.events.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.withme.platform.events.EventsConfig;

/** Creates missing topics: never cleaned up, because projections are rebuilt from them. */
@ApplicationScoped
public class Topics {

    static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(MAX_MESSAGE_BYTES));

    /** What is said of a topic is of no use to anybody a minute later: an hour of it is a few hundred kilobytes. */
    private static final Map<String, String> FOR_AN_HOUR = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "3600000",
            TopicConfig.SEGMENT_MS_CONFIG,
            "3600000");

    private final KafkaClients clients;
    private final EventsConfig config;

    Topics(KafkaClients clients, EventsConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Returns when all of them exist; fails with a {@link KafkaException} while Kafka is away. */
    public void ensure(Collection<String> names) throws InterruptedException {
        ensureAll(names.stream()
                .map(name -> new NewTopic(
                                name,
                                config.topics().partitions(),
                                config.topics().replicas())
                        .configs(FOR_EVER))
                .toList());
    }

    /** As {@link #ensure}, for the heartbeat of a topic, which is kept for an hour only. */
    public void ensureHeartbeat(String topic) throws InterruptedException {
        ensureAll(
                List.of(new NewTopic(Heartbeat.topic(topic), 1, config.topics().replicas()).configs(FOR_AN_HOUR)));
    }

    private void ensureAll(List<NewTopic> wanted) throws InterruptedException {
        try (Admin admin = clients.admin()) {
            Set<String> known = admin.listTopics().names().get();
            for (NewTopic topic : wanted) {
                if (!known.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Topics cannot be looked up", e.getCause());
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic " + topic.name() + " cannot be created", e.getCause());
            }
        }
    }
}
