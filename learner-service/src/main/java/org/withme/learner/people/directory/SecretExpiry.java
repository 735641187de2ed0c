package org.withme.learner.people.directory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Counts the days until a college's people can no longer sign in, because a secret that Keycloak shares with its provider is over. */
@ApplicationScoped
class SecretExpiry {

    private final SignInConfig config;
    private final Clock clock;

    SecretExpiry(SignInConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        config.providers().forEach((alias, provider) -> Gauge.builder(
                        "withme.sign.in.secret.days", () -> daysUntil(provider.secretUntil()))
                .description("Days until the secret that Keycloak shares with a college's identity provider is over")
                .tag("provider", alias)
                .tag("ukprn", provider.ukprn())
                .register(registry));
    }

    private long daysUntil(LocalDate last) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), last);
    }
}
