package org.withme.platform.events.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.withme.platform.events.EventsConfig;

/**
 * Up to which moment this service has heard the topics that must not fall silent here, over all partitions and instances.
 * A service that never heard, and one that cannot ask its database, has not heard.
 */
@ApplicationScoped
public class LaneFreshness {

    private static final Logger LOG = Logger.getLogger(LaneFreshness.class);

    /** Every partition of the topic gets a row, so that one that nobody has heard yet counts; a smaller topic has fewer. */
    private static final String STORE = """
            WITH gone AS (
                DELETE FROM lane_heard WHERE topic = ? AND partition >= ?
            )
            INSERT INTO lane_heard AS known (topic, partition, up_to)
            SELECT ?, partition, coalesce(heard.up_to, to_timestamp(0))
              FROM generate_series(0, ? - 1) AS partition
              LEFT JOIN unnest(?::integer[], ?::timestamptz[]) AS heard (partition, up_to) USING (partition)
             ORDER BY partition
            ON CONFLICT (topic, partition) DO UPDATE SET up_to = excluded.up_to WHERE excluded.up_to > known.up_to""";

    private final javax.sql.DataSource dataSource;
    private final Duration silence;
    private final Map<String, Topic> topics = new TreeMap<>();

    LaneFreshness(EventsConfig config, MeterRegistry registry, @DataSource("relay") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
        this.silence = config.heartbeat().silence();
        config.heartbeat().watched().orElse(List.of()).forEach(name -> topics.put(name, new Topic(name, registry)));
    }

    /**
     * A watched topic.
     *
     * @param age since the moment up to which it was heard; empty if never
     */
    public record Heard(String topic, boolean silent, Optional<Duration> age) {}

    /** As of the last look, at most a second ago. */
    public List<Heard> all() {
        return topics.values().stream().map(Topic::heard).toList();
    }

    /** Whether nothing has been heard of a topic for so long that what it told may no longer hold; never of one that is not watched. */
    public boolean isSilent(String topic) {
        Topic watched = topics.get(topic);
        return watched != null && watched.heard().silent();
    }

    boolean watches(String topic) {
        return topics.containsKey(topic);
    }

    /** Whether it was stored; if not, it is to be told again. A moment that a fast clock said counts from now. */
    boolean heard(String topic, int partitions, Map<Integer, Instant> upTo) {
        long now = System.currentTimeMillis();
        List<Integer> which = new ArrayList<>(upTo.keySet());
        Object[] moments = which.stream()
                .map(partition -> Instant.ofEpochMilli(
                                Math.min(now, upTo.get(partition).toEpochMilli()))
                        .toString())
                .toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setString(1, topic);
            store.setInt(2, partitions);
            store.setString(3, topic);
            store.setInt(4, partitions);
            store.setArray(5, connection.createArrayOf("integer", which.toArray()));
            store.setArray(6, connection.createArrayOf("timestamptz", moments));
            store.executeUpdate();
            return true;
        } catch (SQLException e) {
            LOG.warnf("What was heard of %s cannot be stored now: %s", topic, e.getMessage());
            return false;
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (Topic topic : topics.values()) {
            read(topic);
            topic.tellChange();
        }
    }

    private void read(Topic topic) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT min(up_to) FROM lane_heard WHERE topic = ?")) {
            query.setString(1, topic.name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Timestamp upTo = row.getTimestamp(1);
                topic.upTo = upTo == null ? 0 : upTo.getTime();
            }
        } catch (SQLException e) {
            LOG.warnf("What was heard of %s cannot be looked up now: %s", topic.name, e.getMessage());
        }
    }

    private final class Topic {
        private final String name;
        private volatile long upTo;
        private boolean silent = true;

        Topic(String name, MeterRegistry registry) {
            this.name = name;
            Gauge.builder("withme.topic.silent", () -> heard().silent() ? 1 : 0)
                    .description("1 if what this topic told may no longer hold: whose right rests on it gets a 503")
                    .tag("topic", name)
                    .register(registry);
            Gauge.builder("withme.topic.heard.age", () -> heard().age()
                            .map(age -> age.toMillis() / 1000.0)
                            .orElse(Double.POSITIVE_INFINITY))
                    .description("how long ago the moment is up to which all of this topic was heard")
                    .baseUnit("seconds")
                    .tag("topic", name)
                    .register(registry);
        }

        void tellChange() {
            boolean before = silent;
            silent = heard().silent();
            if (silent != before) {
                LOG.infof(silent ? "Topic %s has fallen silent" : "Topic %s is heard", name);
            }
        }

        Heard heard() {
            Duration age = Duration.ofMillis(Math.max(0, System.currentTimeMillis() - upTo));
            return new Heard(name, age.compareTo(silence) > 0, upTo == 0 ? Optional.empty() : Optional.of(age));
        }
    }
}
