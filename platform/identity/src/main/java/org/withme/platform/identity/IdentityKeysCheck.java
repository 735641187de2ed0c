package org.withme.platform.identity;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until a token can be checked. */
@Readiness
@Singleton
class IdentityKeysCheck implements HealthCheck {

    private final AccessTokens tokens;

    IdentityKeysCheck(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity-keys").status(tokens.ready()).build();
    }
}
