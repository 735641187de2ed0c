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
    private final DemoRealmWatch watch;

    NoDemoRealmCheck(Deployment deployment, DemoRealmWatch watch) {
        this.deployment = deployment;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        if (!deployment.isProduction()) {
            return HealthCheckResponse.up(NAME);
        }
        DemoRealmWatch.Finding finding = watch.latest();
        return HealthCheckResponse.named(NAME)
                .status(finding.isSafe())
                .withData("reason", finding.reason())
                .build();
    }
}
