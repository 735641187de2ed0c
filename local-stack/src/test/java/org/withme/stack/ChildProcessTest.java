package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path directory;

    @Test
    void a_child_that_ends_while_it_starts_is_reported_with_the_end_of_its_log() {
        // Given
        ChildProcess child = start("echo 'cannot find my configuration'; exit 3");

        // Then
        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("cannot find my configuration");
    }

    @Test
    void a_child_that_is_never_ready_is_ended() {
        // Given
        ChildProcess child = start("sleep 60");

        // Then
        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(50), () -> false))
                .hasMessageContaining("was not ready");
        assertThat(child.alive()).isFalse();
    }

    @Test
    void only_a_child_that_nobody_stopped_counts_as_lost() {
        // Given
        ChildProcess stopped = start("sleep 60");
        ChildProcess fallen = start("exit 0");

        // When
        stopped.stop();

        // Then
        assertThat(stopped.lost()).isFalse();
        await().atMost(Duration.ofMinutes(1)).until(fallen::lost);
    }

    @Test
    void a_child_that_cannot_be_recorded_does_not_live() {
        // Given
        Path nowhere = Path.of("/proc/withme-child.pid");

        // Then
        assertThatThrownBy(() -> start("exec sleep 61.25", nowhere)).isInstanceOf(StackException.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> ProcessHandle.current()
                .descendants()
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 61.25")));
    }

    private ChildProcess start(String script) {
        return start(script, directory.resolve("child-" + script.length() + ".pid"));
    }

    private ChildProcess start(String script, Path pidFile) {
        return ChildProcess.start(new Launch(
                "A child",
                List.of("sh", "-c", script),
                Map.of(),
                directory.resolve("child.log"),
                pidFile,
                Signal.TERM,
                Duration.ofSeconds(2)));
    }
}
