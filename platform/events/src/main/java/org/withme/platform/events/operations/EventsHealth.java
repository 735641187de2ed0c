package org.withme.platform.events.operations;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.withme.platform.events.inbox.Hearing;
import org.withme.platform.events.inbox.InboxFigures;
import org.withme.platform.events.relay.RelayFigures;

/**
 * Whether events flow. Not a matter of readiness: without Kafka the service writes on, and what it published later
 * arrives later.
 */
@Wellness
@ApplicationScoped
class EventsHealth implements HealthCheck {

    private final RelayFigures relay;
    private final InboxFigures inbox;
    private final Hearing hearing;

    EventsHealth(RelayFigures relay, InboxFigures inbox, Hearing hearing) {
        this.relay = relay;
        this.inbox = inbox;
        this.hearing = hearing;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("events");
        boolean flowing = true;
        for (RelayFigures.Backlog lane : relay.backlogs()) {
            flowing &= lane.kafkaReachable();
            health.withData(lane.lane() + ".backlog", lane.events());
            health.withData(lane.lane() + ".age-seconds", lane.age().toSeconds());
            health.withData(lane.lane() + ".leading", lane.leading());
        }
        for (Hearing.Heard topic : hearing.all()) {
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
