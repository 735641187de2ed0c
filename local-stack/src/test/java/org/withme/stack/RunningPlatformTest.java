package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPlatformTest {

    @TempDir
    Path data;

    @Test
    void another_process_finds_the_platform_whatever_its_ports_until_it_ends() {
        // Given
        RunningPlatform platform =
                new RunningPlatform(data, "http://localhost:18080", "http://localhost:18180", "http://localhost:18025");

        // When
        platform.publish();

        // Then
        assertThat(RunningPlatform.on(data)).contains(platform);
        assertThat(platform.issuer()).isEqualTo("http://localhost:18180/realms/withme");

        // And when
        RunningPlatform.withdraw(data);

        // Then
        assertThat(RunningPlatform.on(data)).isEmpty();
    }

    @Test
    void a_data_directory_is_taken_while_a_launcher_has_it() {
        assertThat(DataDirectory.isTaken(data)).isFalse();
        try (DataDirectory taken = DataDirectory.take(data)) {
            assertThat(DataDirectory.isTaken(taken.path())).isTrue();
        }
        assertThat(DataDirectory.isTaken(data)).isFalse();
    }
}
