package org.withme.gateway.door;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the gateway is leaving. A service that is away does not close the door. */
@Readiness
@Singleton
class DoorOpenCheck implements HealthCheck {

    private final Presence presence;

    DoorOpenCheck(Presence presence) {
        this.presence = presence;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door-open")
                .status(!presence.isLeaving())
                .build();
    }
}
