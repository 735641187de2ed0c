package org.withme.platform.identity.production;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** In production not ready while tokens of the demo's realm are accepted, in which everybody's password is their name. */
@Readiness
@Singleton
class NoDemoRealmCheck implements HealthCheck {

    private static final String NAME = "no-demo-realm";

    private final Deployment deployment;
    private final DemoRealmProbe probe;

    NoDemoRealmCheck(Deployment deployment, DemoRealmProbe probe) {
        this.deployment = deployment;
        this.probe = probe;
    }

    @Override
    public HealthCheckResponse call() {
        if (!deployment.isProduction()) {
            return HealthCheckResponse.up(NAME);
        }
        DemoRealmProbe.Finding finding = probe.latest();
        return HealthCheckResponse.named(NAME)
                .status(finding.isSafe())
                .withData("reason", finding.reason())
                .build();
    }
}
