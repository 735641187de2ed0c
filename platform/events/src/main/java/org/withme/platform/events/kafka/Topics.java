package org.withme.platform.events.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
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

    private final KafkaClients clients;
    private final EventsConfig config;

    Topics(KafkaClients clients, EventsConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Returns when all of them exist; fails with a {@link KafkaException} while Kafka is away. */
    public void ensure(Collection<String> names) throws InterruptedException {
        try (Admin admin = clients.admin()) {
            Set<String> missing = new HashSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            for (String topic : missing) {
                create(admin, topic);
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Topics cannot be looked up", e.getCause());
        }
    }

    private void create(Admin admin, String name) throws InterruptedException {
        NewTopic topic =
                new NewTopic(name, config.topics().partitions(), config.topics().replicas()).configs(FOR_EVER);
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic " + name + " cannot be created", e.getCause());
            }
        }
    }
}
