package org.withme.platform.events.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.withme.platform.events.EventsConfig;

/** What can be seen of the inbox: lag, throughput, latency, and how many streams are parked. */
@ApplicationScoped
public class InboxMetrics {

    private static final Logger LOG = Logger.getLogger(InboxMetrics.class);

    private final Jdbi database;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private volatile long parked;

    InboxMetrics(EventsConfig config, MeterRegistry registry, @DataSource("relay") Jdbi database) {
        this.database = database;
        config.subscribe().orElse(List.of()).forEach(topic -> topics.put(topic, new Topic(topic, registry)));
        Gauge.builder("withme.inbox.parked.streams", () -> parked)
                .description("streams that wait for an operator")
                .register(registry);
    }

    /** As of the last look, at most five seconds ago. */
    public long parkedStreams() {
        return parked;
    }

    /** Messages that this instance has still to consume. */
    public Map<String, Long> lags() {
        Map<String, Long> lags = new ConcurrentHashMap<>();
        topics.forEach((name, topic) -> lags.put(name, topic.lag));
        return lags;
    }

    private Topic topic(String name) {
        return Objects.requireNonNull(topics.get(name));
    }

    void lag(String topic, long messages) {
        topic(topic).lag = messages;
    }

    void processed(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        Topic measured = topic(topic);
        long now = System.currentTimeMillis();
        measured.consumed.increment(records.size());
        records.forEach(record -> measured.latency.record(Duration.ofMillis(Math.max(0, now - record.timestamp()))));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            parked = database.withHandle(handle -> handle.select("SELECT count(*) FROM parked_stream")
                    .mapTo(Long.class)
                    .one());
        } catch (JdbiException e) {
            LOG.warnf("Parked streams cannot be counted now: %s", e.getMessage());
        }
    }

    private static final class Topic {
        private final Counter consumed;
        private final Timer latency;
        private volatile long lag;

        Topic(String name, MeterRegistry registry) {
            consumed = Counter.builder("withme.inbox.consumed")
                    .description("messages whose fate is committed: applied, dropped, waiting or parked")
                    .tag("topic", name)
                    .register(registry);
            latency = Timer.builder("withme.event.latency")
                    .description("from the append of an event to the commit of its consumer")
                    .tag("topic", name)
                    .publishPercentiles(0.5, 0.99)
                    .register(registry);
            Gauge.builder("withme.inbox.lag", () -> lag)
                    .description("messages that this instance has still to consume")
                    .tag("topic", name)
                    .register(registry);
        }
    }
}
