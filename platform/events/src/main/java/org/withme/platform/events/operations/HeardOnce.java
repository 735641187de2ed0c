package org.withme.platform.events.operations;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.inbox.LaneFreshness;

/**
 * An instance that has just started waits a little for the first word from the topics that must not fall silent, so that
 * a restart refuses nobody. Not for long: without Kafka the learners are still served.
 */
@Startup
@Readiness
@ApplicationScoped
class HeardOnce implements HealthCheck {

    private final LaneFreshness freshness;
    private final long patienceNanos;
    private final long started = System.nanoTime();
    private volatile boolean ready;

    HeardOnce(LaneFreshness freshness, EventsConfig config) {
        this.freshness = freshness;
        this.patienceNanos = config.heartbeat().patience().toNanos();
    }

    @Override
    public HealthCheckResponse call() {
        if (!ready) {
            ready = freshness.all().stream().noneMatch(LaneFreshness.Heard::silent)
                    || System.nanoTime() - started > patienceNanos;
        }
        return HealthCheckResponse.named("access-lane").status(ready).build();
    }
}
