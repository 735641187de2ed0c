package org.withme.gateway.door;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the gateway is leaving. A service that is away does not close the door. */
@Readiness
@Singleton
class DoorOpenCheck implements HealthCheck {

    private final InFlightCalls inFlight;

    DoorOpenCheck(InFlightCalls inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door-open")
                .status(!inFlight.isLeaving())
                .build();
    }
}
