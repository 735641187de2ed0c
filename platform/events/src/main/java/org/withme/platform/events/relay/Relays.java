package org.withme.platform.events.relay;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.OutboxWakeUp;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/** Starts a relay per lane with the service and ends them with it; keeps the outbox's partitions ahead of time. */
@ApplicationScoped
class Relays {

    private static final Logger LOG = Logger.getLogger(Relays.class);
    private static final int MONTHS_AHEAD = 3;
    private static final long GRACE_MILLIS = 3_000;

    private record Running(LaneRelay relay, Thread thread) {}

    private final EventsConfig config;
    private final javax.sql.DataSource dataSource;
    private final KafkaClients clients;
    private final Topics topics;
    private final OutboxWakeUp wakeUp;
    private final RelayMetrics metrics;
    private final List<Running> running = new ArrayList<>();

    Relays(
            EventsConfig config,
            @DataSource("relay") javax.sql.DataSource dataSource,
            KafkaClients clients,
            Topics topics,
            OutboxWakeUp wakeUp,
            RelayMetrics metrics) {
        this.config = config;
        this.dataSource = dataSource;
        this.clients = clients;
        this.topics = topics;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent start) {
        if (config.relay().enabled()) {
            config.lanes().forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running.forEach(each -> each.relay().stop());
        for (Running each : running) {
            each.thread().join(GRACE_MILLIS);
            each.thread().interrupt();
        }
    }

    @Scheduled(every = "12h", delayed = "1m")
    void preparePartitions() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT outbox_prepare_partitions(" + MONTHS_AHEAD + ")");
        } catch (SQLException e) {
            LOG.warnf("The outbox's next partitions cannot be made now: %s", e.getMessage());
        }
    }

    private void start(String lane, String topic) {
        EventsConfig.Heartbeat heartbeat = config.heartbeat();
        boolean beats = heartbeat.lanes().orElse(List.of()).contains(lane);
        Publisher publisher = new Publisher(clients, topics, config.source(), lane, topic, beats);
        LaneRelay relay = new LaneRelay(
                lane, config.relay(), dataSource, publisher, wakeUp, metrics, new Heart(beats, heartbeat.every()));
        Thread thread = new Thread(relay, "relay-" + lane);
        thread.setDaemon(true);
        running.add(new Running(relay, thread));
        thread.start();
    }
}
