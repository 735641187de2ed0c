package org.withme.learner.people.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.SignInConfig.Provider;

class SecretExpiryTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void the_days_until_a_providers_secret_is_over_are_counted_and_go_below_nothing() {
        // Given
        SignInConfig providers = () -> Map.of(
                "ashdown-college", new Known("90000001", LocalDate.parse("2026-12-30")),
                "brackenfell", new Known("90000002", LocalDate.parse("2026-11-28")));

        // When
        new SecretExpiry(providers, clock).register(new StartupEvent(), registry);

        // Then
        assertThat(daysOf("ashdown-college")).isEqualTo(30);
        assertThat(daysOf("brackenfell")).isEqualTo(-2);
    }

    private double daysOf(String provider) {
        return registry.get("withme.sign.in.secret.days")
                .tag("provider", provider)
                .gauge()
                .value();
    }

    private record Known(String ukprn, LocalDate secretUntil) implements Provider {}
}
