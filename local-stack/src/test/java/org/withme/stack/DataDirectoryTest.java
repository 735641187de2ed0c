package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path path;

    @Test
    void clearing_leaves_nothing_but_the_lock() throws IOException {
        try (DataDirectory directory = DataDirectory.take(path)) {
            // Given
            Files.createDirectories(path.resolve("kafka/log"));
            Files.writeString(path.resolve("kafka/log/meta.properties"), "node.id=1");

            // When
            directory.clear();
        }

        // Then
        assertThat(path).isDirectoryNotContaining(file -> !file.endsWith("launcher.lock"));
    }
}
