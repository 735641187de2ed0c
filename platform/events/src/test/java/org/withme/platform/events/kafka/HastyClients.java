package org.withme.platform.events.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.withme.platform.events.EventsConfig;

/** The clients of a second instance that soon counts as gone when it does not poll. */
public final class HastyClients {

    private HastyClients() {}

    public static KafkaClients of(EventsConfig config, Map<String, Object> connection) {
        Map<String, Object> hasty = new HashMap<>(connection);
        hasty.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaClients(config, hasty);
    }
}
