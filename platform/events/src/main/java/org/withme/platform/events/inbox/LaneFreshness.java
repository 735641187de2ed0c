package org.withme.platform.events.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
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
                DELETE FROM lane_heard WHERE topic = :topic AND partition >= :partitions
            )
            INSERT INTO lane_heard AS known (topic, partition, up_to)
            SELECT :topic, partition, coalesce(heard.up_to, to_timestamp(0))
              FROM generate_series(0, :partitions - 1) AS partition
              LEFT JOIN unnest(:heard, :moments) AS heard (partition, up_to) USING (partition)
             ORDER BY partition
            ON CONFLICT (topic, partition) DO UPDATE SET up_to = excluded.up_to WHERE excluded.up_to > known.up_to""";

    private static final String UP_TO = "SELECT coalesce(min(up_to), to_timestamp(0)) FROM lane_heard WHERE topic = ?";

    private final Jdbi database;
    private final Duration silence;
    private final Map<String, Topic> topics = new TreeMap<>();

    LaneFreshness(EventsConfig config, MeterRegistry registry, @DataSource("relay") Jdbi database) {
        this.database = database;
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
        List<Integer> which = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        upTo.forEach((partition, moment) -> {
            which.add(partition);
            moments.add(Instant.ofEpochMilli(Math.min(now, moment.toEpochMilli())));
        });
        try {
            database.useHandle(handle -> handle.createUpdate(STORE)
                    .bind("topic", topic)
                    .bind("partitions", partitions)
                    .bindArray("heard", Integer.class, which)
                    .bindArray("moments", Instant.class, moments)
                    .execute());
            return true;
        } catch (JdbiException e) {
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
        try {
            topic.upTo = database.withHandle(handle ->
                    handle.select(UP_TO, topic.name).mapTo(Instant.class).one().toEpochMilli());
        } catch (JdbiException e) {
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
