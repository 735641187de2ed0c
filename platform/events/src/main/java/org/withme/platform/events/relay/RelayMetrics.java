package org.withme.platform.events.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.withme.platform.events.EventsConfig;

/** What can be seen of the relay: backlog, age, throughput, who leads and whether Kafka takes events. */
@ApplicationScoped
public class RelayMetrics {

    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);

    /** Counting stops here: beyond, only the age is of interest. */
    private static final int MOST_COUNTED = 100_000;

    private static final String BACKLOG = """
            SELECT count(*), coalesce(extract(EPOCH FROM clock_timestamp() - min(occurred_at)), 0)
            FROM (SELECT occurred_at FROM outbox WHERE lane = ? AND NOT published ORDER BY seq LIMIT ?) AS waiting""";

    private final javax.sql.DataSource dataSource;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    RelayMetrics(EventsConfig config, MeterRegistry registry, @DataSource("relay") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
        config.lanes().keySet().forEach(lane -> lanes.put(lane, new Lane(lane, registry)));
    }

    /** A lane as it was last looked at. */
    public record Backlog(String lane, long events, Duration age, boolean leading, boolean kafkaReachable) {}

    /** As of the last look, at most five seconds ago. */
    public java.util.List<Backlog> backlogs() {
        return lanes.values().stream().map(Lane::backlog).toList();
    }

    void leading(String lane, boolean leads) {
        lanes.get(lane).leads = leads;
    }

    void reachable(String lane, boolean reachable) {
        lanes.get(lane).reachable = reachable;
    }

    void published(String lane, int events) {
        lanes.get(lane).published.increment(events);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(BACKLOG)) {
            for (Lane lane : lanes.values()) {
                query.setString(1, lane.name);
                query.setInt(2, MOST_COUNTED);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    lane.waiting = row.getLong(1);
                    lane.ageSeconds = row.getDouble(2);
                }
            }
        } catch (SQLException e) {
            LOG.warnf("The outbox backlog cannot be counted now: %s", e.getMessage());
        }
    }

    private static final class Lane {
        private final String name;
        private final Counter published;
        private volatile boolean leads;
        private volatile boolean reachable = true;
        private volatile long waiting;
        private volatile double ageSeconds;

        Lane(String name, MeterRegistry registry) {
            this.name = name;
            published = Counter.builder("withme.relay.published")
                    .description("events that Kafka acknowledged")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.outbox.backlog", () -> waiting)
                    .description("events that wait for the relay")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.outbox.age", () -> ageSeconds)
                    .description("how long the oldest of them has waited")
                    .baseUnit("seconds")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("withme.relay.leading", () -> leads ? 1 : 0)
                    .description("1 on the one instance whose relay works")
                    .tag("lane", name)
                    .register(registry);
        }

        Backlog backlog() {
            return new Backlog(name, waiting, Duration.ofMillis((long) (ageSeconds * 1000)), leads, reachable);
        }
    }
}
