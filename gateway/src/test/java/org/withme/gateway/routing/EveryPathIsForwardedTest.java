package org.withme.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.platform.testing.Contracts;

/** What a service describes is reached through the gateway, whichever feature it is of. */
class EveryPathIsForwardedTest {

    @ParameterizedTest
    @CsvSource({
        "learner, learner-service",
        "assessment, assessment-service",
        "iag, iag-service",
        "advocate, advocate-service"
    })
    void every_path_that_a_service_describes_is_forwarded_to_it(String upstream, String service) throws IOException {
        // Given
        List<String> prefixes = List.of(settings()
                .getProperty("withme.gateway.upstreams." + upstream + ".prefixes")
                .split(","));
        JsonNode paths = Contracts.read("openapi/" + service + ".json").path("paths");

        // Then
        assertThat(paths).isNotEmpty();
        paths.fieldNames().forEachRemaining(described -> {
            String path = described.replace("{service}", service);
            assertThat(prefixes).as(path).anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        });
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = EveryPathIsForwardedTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return settings;
    }
}
