package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell part of the launcher, in a directory of its own and with played processes. */
class LauncherScriptTest {

    private static final Path SCRIPT = Path.of("..", "withme");

    @TempDir
    Path root;

    @Test
    void stop_says_what_it_waits_for_and_ends_by_force_what_does_not_end() throws Exception {
        // Given
        Path data = Files.createDirectory(root.resolve("data"));
        Process stubborn = new ProcessBuilder(
                        "sh", "-c", "trap '' TERM; while :; do sleep 0.2; done", "org.withme.stack.Launcher")
                .start();
        Process kafka = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("launcher.lock"), String.valueOf(stubborn.pid()));
        Files.writeString(data.resolve("kafka.pid"), kafka.pid() + " 0");
        Files.writeString(data.resolve("keycloak.pid"), "999999999 0");
        try {
            // When
            ProcessBuilder stop = script("stop");
            stop.environment().put("WITHME_DATA", data.toString());
            stop.environment().put("WITHME_STOP_SECONDS", "6");
            Process stopping = stop.start();

            // Then
            List<String> lines = output(stopping).lines().toList();
            assertThat(stopping.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(stopping.exitValue()).isZero();
            assertThat(lines)
                    .containsExactly(
                            "Waiting for kafka to end (after 5 s)",
                            "Not ended after 6 s: kafka. The launcher is killed; what it started follows within 20 s.",
                            "Stopped. The data is kept.");
            await().atMost(Duration.ofMinutes(1)).until(() -> !stubborn.isAlive());
        } finally {
            stubborn.destroyForcibly();
            kafka.destroyForcibly();
        }
    }

    @Test
    void the_build_shows_its_modules_as_they_come_also_where_no_terminal_reads_them() throws Exception {
        // Given: a build that goes on once its first module was seen, and gives up where that is not shown
        Path go = root.resolve("go");
        Path maven = executable("maven", """
                #!/bin/sh
                echo '[INFO] Building WithMe :: Contracts'
                for tenth in $(seq 300); do [ ! -e '%1$s' ] || break; sleep 0.1; done
                [ ! -e '%1$s' ] || echo '[INFO] Building WithMe :: learner-service'
                exit 1
                """.formatted(go));
        ProcessBuilder start = script("start");
        start.environment().put("WITHME_MAVEN", maven.toString());
        Process starting = start.start();
        try (BufferedReader lines = reader(starting)) {
            // When
            String first = lines.readLine();
            String beforeItEnds = lines.readLine();
            Files.createFile(go);

            // Then
            assertThat(first).startsWith("Building what changed");
            assertThat(beforeItEnds).isEqualTo("  Contracts");
            assertThat(lines.readLine()).isEqualTo("  learner-service");
            assertThat(starting.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(starting.exitValue()).isEqualTo(1);
        } finally {
            Files.deleteIfExists(go);
            starting.destroyForcibly();
        }
    }

    private ProcessBuilder script(String command) throws IOException {
        Path copy = executable("withme", Files.readString(SCRIPT));
        return new ProcessBuilder(copy.toString(), command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Detached.NOTHING));
    }

    private Path executable(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
