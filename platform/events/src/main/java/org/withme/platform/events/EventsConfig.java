package org.withme.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How this service publishes and consumes events. */
@ConfigMapping(prefix = "withme.events")
public interface EventsConfig {

    /** The service's name: {@code ce_source} of what it publishes, and its consumer group. */
    String source();

    /** The topic of each outbox lane. */
    Map<String, String> lanes();

    /** The topics that the inbox reads, each with a consumer of its own. */
    Optional<List<String>> subscribe();

    /** Who publishes to each subscribed topic: what anybody else says there belongs to no stream. */
    Map<String, List<String>> sources();

    Topics topics();

    Relay relay();

    Inbox inbox();

    Heartbeat heartbeat();

    /** Kafka producer properties that differ from ours; the start-up check refuses dangerous ones. */
    Map<String, String> producer();

    /** Kafka consumer properties that differ from ours; the start-up check refuses dangerous ones. */
    Map<String, String> consumer();

    /** How missing topics are created. */
    interface Topics {
        /** How many partitions a topic has. */
        @WithDefault("12")
        int partitions();

        /** On how many brokers a topic is kept. */
        @WithDefault("1")
        short replicas();
    }

    /** How events are brought from the outbox to Kafka. */
    interface Relay {

        /** Whether this instance publishes what is in the outbox. */
        @WithDefault("true")
        boolean enabled();

        /** How long an event whose wake-up got lost (another instance wrote it) waits at most. */
        @WithDefault("100ms")
        Duration poll();

        /** How many events are published together at most. */
        @WithDefault("1000")
        int batch();

        /** How often an instance that is not leading tries to. */
        @WithDefault("1s")
        Duration election();
    }

    /** How events of Kafka are taken in. */
    interface Inbox {

        /** Whether this instance reads the topics. */
        @WithDefault("true")
        boolean enabled();

        /** The largest payload in bytes; larger ones are parked without being read. */
        @WithDefault("1048576")
        int maxEventBytes();

        /** How often a failing handler is asked before the stream is parked. */
        @WithDefault("3")
        int tries();

        /** How many events one replay of a parked stream applies at most. */
        @WithDefault("1000")
        int replay();

        /** The longest pause between two tries while the infrastructure is away. */
        @WithDefault("5s")
        Duration maxBackoff();

        /** The longest that one poll's transaction may take. */
        @WithDefault("60s")
        Duration transactionTimeout();
    }

    /** How silence is told from quiet in what carries rights. */
    interface Heartbeat {

        /** The lanes whose relay says every few seconds how far their topic is whole. */
        Optional<List<String>> lanes();

        /** The topics that must not fall silent here; their lanes have a heartbeat. */
        Optional<List<String>> watched();

        /** How often a lane with a heartbeat says how far its topic is whole. */
        @WithDefault("2s")
        Duration every();

        /** After so long without word a topic is silent. */
        @WithDefault("10s")
        Duration silence();

        /** How long an instance that starts waits for the first word before it counts as ready without. */
        @WithDefault("15s")
        Duration patience();
    }
}
