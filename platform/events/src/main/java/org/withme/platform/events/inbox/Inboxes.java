package org.withme.platform.events.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/** Starts a consumer per topic with the service and ends them with it. */
@ApplicationScoped
class Inboxes {

    private static final long GRACE_MILLIS = 5_000;

    private record Running(InboxLoop loop, Thread thread) {}

    private final EventsConfig config;
    private final KafkaClients clients;
    private final Topics topics;
    private final PollProcessor processor;
    private final InboxMetrics metrics;
    private final LaneFreshness freshness;
    private final List<Running> running = new ArrayList<>();

    Inboxes(
            EventsConfig config,
            KafkaClients clients,
            Topics topics,
            PollProcessor processor,
            InboxMetrics metrics,
            LaneFreshness freshness) {
        this.config = config;
        this.clients = clients;
        this.topics = topics;
        this.processor = processor;
        this.metrics = metrics;
        this.freshness = freshness;
    }

    void start(@Observes StartupEvent start) {
        if (config.inbox().enabled()) {
            config.subscribe().orElse(List.of()).forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running.forEach(each -> each.loop().stop());
        for (Running each : running) {
            each.thread().join(GRACE_MILLIS);
            each.thread().interrupt();
        }
    }

    private void start(String topic) {
        InboxLoop loop = new InboxLoop(
                topic,
                clients,
                topics,
                processor,
                metrics,
                freshness,
                config.inbox().maxBackoff());
        Thread thread = new Thread(loop, "inbox-" + topic);
        thread.setDaemon(true);
        running.add(new Running(loop, thread));
        thread.start();
    }
}
