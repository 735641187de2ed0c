package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path directory;

    private Process child;
    private Path path;
    private PidFile file;

    @BeforeEach
    void aChildOfAnEarlierLauncher() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
        path = directory.resolve("child.pid");
        file = new PidFile(path);
        file.write(child.toHandle());
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void a_child_that_survived_its_launcher_is_found_and_ended() throws InterruptedException {
        // When
        boolean ended = file.endSurvivor();

        // Then
        assertThat(ended).isTrue();
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(path).doesNotExist();
    }

    @Test
    void a_stranger_who_got_the_same_process_id_is_left_alone() throws IOException {
        // Given
        Files.writeString(path, child.pid() + " 1000");

        // When
        boolean ended = file.endSurvivor();

        // Then
        assertThat(ended).isFalse();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void a_file_that_was_cut_off_is_no_reason_to_stop() throws IOException {
        // Given
        Files.writeString(path, "12");

        // Then
        assertThat(file.survivor()).isEmpty();
        assertThat(file.endSurvivor()).isFalse();
    }
}
