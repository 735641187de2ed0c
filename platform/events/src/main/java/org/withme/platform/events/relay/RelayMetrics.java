package org.withme.platform.events.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.platform.events.EventsConfig;

/** What can be seen of the relay: backlog, age, throughput, who leads and whether Kafka takes events. */
@ApplicationScoped
public class RelayMetrics {

    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);

    /** Counting stops here: beyond, only the age is of interest. */
    private static final int MOST_COUNTED = 100_000;

    private static final String BACKLOG = """
            SELECT count(*) AS events, coalesce(extract(EPOCH FROM clock_timestamp() - min(occurred_at)), 0) AS seconds
            FROM (SELECT occurred_at FROM outbox WHERE lane = ? AND NOT published ORDER BY seq LIMIT ?) AS waiting""";

    private final Jdbi database;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    RelayMetrics(EventsConfig config, MeterRegistry registry, @DataSource("relay") Jdbi database) {
        this.database = database;
        config.lanes().keySet().forEach(lane -> lanes.put(lane, new Lane(lane, registry)));
    }

    /** A lane as it was last looked at. */
    public record Backlog(String lane, long events, Duration age, boolean leading, boolean kafkaReachable) {}

    /** As of the last look, at most five seconds ago. */
    public java.util.List<Backlog> backlogs() {
        return lanes.values().stream().map(Lane::backlog).toList();
    }

    void leading(String lane, boolean leads) {
        lane(lane).leads = leads;
    }

    void reachable(String lane, boolean reachable) {
        lane(lane).reachable = reachable;
    }

    private Lane lane(String name) {
        return Objects.requireNonNull(lanes.get(name));
    }

    void published(String lane, int events) {
        lane(lane).published.increment(events);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            database.useHandle(handle -> lanes.values().forEach(lane -> lane.look(handle)));
        } catch (JdbiException e) {
            LOG.warnf("The outbox backlog cannot be counted now: %s", e.getMessage());
        }
    }

    private record Waiting(long events, double seconds) {

        Duration age() {
            return Duration.ofMillis((long) (seconds * 1000));
        }
    }

    private static final class Lane {
        private final String name;
        private final Counter published;
        private volatile boolean leads;
        private volatile boolean reachable = true;
        private volatile Waiting waiting = new Waiting(0, 0);

        Lane(String name, MeterRegistry registry) {
            this.name = name;
            published = Counter.builder("withme.relay.published")
                    .description("events that Kafka acknowledged")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.outbox.backlog", () -> waiting.events())
                    .description("events that wait for the relay")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.outbox.age", () -> waiting.seconds())
                    .description("how long the oldest of them has waited")
                    .baseUnit("seconds")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.relay.leading", () -> leads ? 1 : 0)
                    .description("1 on the one instance whose relay works")
                    .tag("lane", name)
                    .register(registry);
        }

        void look(Handle handle) {
            waiting = handle.select(BACKLOG, name, MOST_COUNTED)
                    .map(ConstructorMapper.of(Waiting.class))
                    .one();
        }

        Backlog backlog() {
            return new Backlog(name, waiting.events(), waiting.age(), leads, reachable);
        }
    }
}
