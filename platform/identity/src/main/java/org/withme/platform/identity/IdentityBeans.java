package org.withme.platform.identity;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The token check and the clock of the process. */
@Singleton
class IdentityBeans {

    @Produces
    @Singleton
    @Startup
    AccessTokens accessTokens(IdentitySettings settings, Clock clock) {
        return AccessTokens.fetchingKeys(settings, clock);
    }

    @Produces
    @Singleton
    IdentitySettings settings(IdentityConfiguration configuration) {
        return configuration.settings();
    }

    void stop(@Disposes AccessTokens tokens) {
        tokens.close();
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
