package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path path;

    @Test
    void clearing_leaves_nothing_but_the_lock_and_the_marker() throws IOException {
        try (DataDirectory directory = DataDirectory.take(path)) {
            // Given
            Files.createDirectories(path.resolve("kafka/log"));
            Files.writeString(path.resolve("kafka/log/meta.properties"), "node.id=1");

            // When
            directory.clear();
        }

        // Then
        assertThat(path.toFile().list()).containsExactlyInAnyOrder("launcher.lock", "withme-data");
    }

    @Test
    void a_directory_that_is_taken_again_may_still_be_cleared() throws IOException {
        // Given
        DataDirectory.take(path).close();
        Files.writeString(path.resolve("kafka.pid"), "1 1");

        // When
        try (DataDirectory directory = DataDirectory.take(path)) {
            directory.clear();
        }

        // Then
        assertThat(path.resolve("kafka.pid")).doesNotExist();
    }

    @Test
    void what_somebody_else_put_there_is_never_deleted() throws IOException {
        // Given
        Path letter = Files.writeString(path.resolve("letter.txt"), "Dear Sir or Madam");

        // When
        try (DataDirectory directory = DataDirectory.take(path)) {
            assertThatThrownBy(directory::clear)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("is not cleared")
                    .hasMessageContaining("WITHME_DATA");
        }

        // Then
        assertThat(letter).exists();
    }
}
