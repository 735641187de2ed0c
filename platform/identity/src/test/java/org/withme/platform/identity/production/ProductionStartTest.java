package org.withme.platform.identity.production;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.identity.IdentitySettings;

class ProductionStartTest {

    private static final ProductionRequirement A_KEY_OF_ITS_OWN = () -> List.of(
            new UnsafeSetting("withme.http.cursor-key", "The key is known to everybody.", "Set one of your own."));

    @ParameterizedTest
    @ValueSource(strings = {"", "prod", "production", "staging", "prod,demo"})
    void production_does_not_start_and_says_everything_that_is_in_the_way(String profiles) {
        // Given
        ProductionStart start = inProfiles(profiles, A_KEY_OF_ITS_OWN, issuer("http://localhost:8180/realms/withme"));

        // When // Then
        assertThatIllegalStateException()
                .isThrownBy(() -> start.check(new StartupEvent()))
                .withMessageContaining("withme.http.cursor-key: The key is known to everybody. Set one of your own.")
                .withMessageContaining("withme.identity.issuer: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "demo"})
    void where_things_are_tried_out_everything_starts(String profile) {
        // Given
        ProductionStart start = inProfiles(profile, A_KEY_OF_ITS_OWN, issuer("http://localhost"));

        // When // Then
        assertThatCode(() -> start.check(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void production_starts_with_settings_of_its_own() {
        // Given
        ProductionStart start = inProfiles("prod", issuer("https://id.ashdown.example/realms/withme"));

        // When // Then
        assertThatCode(() -> start.check(new StartupEvent())).doesNotThrowAnyException();
    }

    private static ProductionStart inProfiles(String profiles, ProductionRequirement... requirements) {
        List<String> names = Arrays.stream(profiles.split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        return new ProductionStart(new Deployment(names), List.of(requirements));
    }

    private static ProductionRequirement issuer(String address) {
        return new EncryptedIssuer(IdentitySettings.of(address));
    }
}
