package org.withme.platform.events.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.withme.platform.events.EventsConfig;

/** Who publishes to which topic: only a source that is known there has streams, others would wait for ever for what never comes. */
@Singleton
class Sources {

    private final Map<String, List<String>> byTopic;

    /** Stops the start when a topic is read whose sources nobody named. */
    Sources(EventsConfig config) {
        this.byTopic = config.sources();
        List<String> unnamed = config.subscribe().orElse(List.of()).stream()
                .filter(topic -> !byTopic.containsKey(topic))
                .map(topic -> "withme.events.sources." + topic)
                .toList();
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("It is not said who publishes to a topic that is read; set " + unnamed);
        }
    }

    boolean owns(String source, String topic) {
        return byTopic.getOrDefault(topic, List.of()).contains(source);
    }
}
