package org.withme.platform.events.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Stops the start when a Kafka client would lose, double or reorder events, and names the property: the defaults of
 * libraries and a well-meant override are equally dangerous, so the effective settings are what is checked.
 */
@ApplicationScoped
class ClientCheck {

    private record Rule(String property, Predicate<String> holds, String remedy) {}

    private static final List<Rule> PRODUCER = List.of(
            new Rule(
                    ProducerConfig.ACKS_CONFIG,
                    v -> v.equals("all") || v.equals("-1"),
                    "must be all: an event that one broker took can be lost with it"),
            new Rule(
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    "true"::equals,
                    "must be true: a retry would double or reorder events"),
            new Rule(
                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                    v -> Integer.parseInt(v) <= 5,
                    "must be at most 5: beyond, idempotence no longer keeps order"),
            new Rule(
                    ProducerConfig.RETRIES_CONFIG,
                    v -> Integer.parseInt(v) > 0,
                    "must not be 0: a moment without a broker would fail events"));

    private static final List<Rule> CONSUMER = List.of(
            new Rule(
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    "false"::equals,
                    "must be false: offsets are committed after the database, never before"),
            new Rule(
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest"::equals,
                    "must be earliest: a new group would miss what was published before it"),
            new Rule(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"::equals, "must be read_committed"),
            new Rule(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    v -> v.contains(CooperativeStickyAssignor.class.getName()),
                    "must be the cooperative-sticky assignor: others stop every partition at each rebalance"));

    private final KafkaClients clients;

    ClientCheck(KafkaClients clients) {
        this.clients = clients;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        List<String> refused = new ArrayList<>();
        refused.addAll(violations(
                "producer",
                PRODUCER,
                clients.producerSettings(),
                ProducerConfig.configDef().defaultValues()));
        refused.addAll(violations(
                "consumer",
                CONSUMER,
                clients.consumerSettings(),
                ConsumerConfig.configDef().defaultValues()));
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "Kafka is configured so that events get lost: " + String.join("; ", refused));
        }
    }

    private static List<String> violations(
            String client, List<Rule> rules, Map<String, Object> settings, Map<String, Object> defaults) {
        return rules.stream()
                .filter(rule -> !rule.holds().test(effective(settings, defaults, rule)))
                .map(rule -> "%s (kafka.%s or withme.events.%s.%s) is '%s' and %s"
                        .formatted(
                                rule.property(),
                                rule.property(),
                                client,
                                rule.property(),
                                effective(settings, defaults, rule),
                                rule.remedy()))
                .toList();
    }

    private static String effective(Map<String, Object> settings, Map<String, Object> defaults, Rule rule) {
        return String.valueOf(settings.getOrDefault(rule.property(), defaults.get(rule.property())));
    }
}
