package org.withme.platform.events.operations;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.withme.platform.events.inbox.InboxMetrics;
import org.withme.platform.events.inbox.LaneFreshness;
import org.withme.platform.events.relay.RelayMetrics;

/**
 * Whether events flow. Not a matter of readiness: without Kafka the service writes on, and what it published later
 * arrives later.
 */
@Wellness
@ApplicationScoped
class EventsHealth implements HealthCheck {

    private final RelayMetrics relay;
    private final InboxMetrics inbox;
    private final LaneFreshness freshness;

    EventsHealth(RelayMetrics relay, InboxMetrics inbox, LaneFreshness freshness) {
        this.relay = relay;
        this.inbox = inbox;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("events");
        boolean flowing = true;
        for (RelayMetrics.Backlog lane : relay.backlogs()) {
            flowing &= lane.kafkaReachable();
            health.withData(lane.lane() + ".backlog", lane.events());
            health.withData(lane.lane() + ".age-seconds", lane.age().toSeconds());
            health.withData(lane.lane() + ".leading", lane.leading());
        }
        for (LaneFreshness.Heard topic : freshness.all()) {
            flowing &= !topic.silent();
            health.withData(topic.topic() + ".silent", topic.silent());
            health.withData(
                    topic.topic() + ".heard-seconds-ago",
                    topic.age().map(Duration::toSeconds).map(String::valueOf).orElse("never"));
        }
        inbox.lags().forEach((topic, lag) -> health.withData(topic + ".lag", lag));
        return health.withData("parked-streams", inbox.parkedStreams())
                .status(flowing)
                .build();
    }
}
