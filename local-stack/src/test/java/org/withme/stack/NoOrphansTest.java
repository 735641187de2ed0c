package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a launcher ends, its children end with it: shown with a real launcher JVM and light children. */
class NoOrphansTest {

    @TempDir
    Path directory;

    private Process launcher;
    private ProcessHandle obedient;
    private ProcessHandle stubborn;

    @BeforeEach
    void aLauncherWithTwoChildren() throws IOException {
        launcher = new ProcessBuilder(
                        JavaCommand.executable(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherOfTwo.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        obedient = ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
        stubborn = ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
    }

    @AfterEach
    void end() {
        List.of(launcher.toHandle(), obedient, stubborn).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void after_a_kill_of_the_launcher_no_child_is_left_not_even_one_that_ignores_signals() {
        // When
        launcher.destroyForcibly();

        // Then
        await().atMost(Duration.ofMinutes(1)).until(() -> !obedient.isAlive());
        await().atMost(Duration.ofMinutes(1)).until(() -> !stubborn.isAlive());
    }

    @Test
    void the_next_launcher_finds_a_child_by_its_recorded_id_before_the_guardian_has_ended_it() {
        // When
        launcher.destroyForcibly();
        boolean found = new PidFile(directory.resolve("stubborn.pid")).endSurvivor();

        // Then
        assertThat(found).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> !stubborn.isAlive());
    }

    /** A launcher as small as can be. */
    static final class LauncherOfTwo {

        private LauncherOfTwo() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path home = Path.of(arguments[0]);
            System.out.println(start(home, "obedient", "sleep 300"));
            System.out.println(start(home, "stubborn", "trap '' TERM INT; while :; do sleep 1; done"));
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }

        private static long start(Path home, String name, String script) {
            return ChildProcess.start(new Launch(
                            name,
                            List.of("sh", "-c", script),
                            Map.of(),
                            home.resolve(name + ".log"),
                            home.resolve(name + ".pid"),
                            Signal.TERM,
                            Duration.ofSeconds(1)))
                    .pid();
        }
    }
}
