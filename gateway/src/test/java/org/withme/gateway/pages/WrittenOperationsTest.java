package org.withme.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Contracts;

class WrittenOperationsTest {

    private static final List<String> SERVICES =
            List.of("learner-service", "assessment-service", "iag-service", "advocate-service");

    @Test
    void whatever_is_written_of_an_operation_is_of_one_that_exists() throws IOException {
        // Given
        List<String> existing = SERVICES.stream()
                .flatMap(service ->
                        Contracts.read("openapi/" + service + ".json").findValuesAsText("operationId").stream())
                .distinct()
                .toList();

        // When
        List<String> written;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("withme.root"), "contracts", "operations"))) {
            written = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
        }

        // Then
        assertThat(written).containsExactlyInAnyOrderElementsOf(existing);
    }
}
