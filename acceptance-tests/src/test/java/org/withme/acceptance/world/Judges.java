package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Software that we did not write, run by Node: linters, an accessibility checker, a browser. It is installed from the npm
 * registry once; where Node, the registry or Chromium is missing, the run says that these stories were not told.
 */
public final class Judges {

    private static final Path SOURCES = Path.of("src", "test", "judges").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target", "judges").toAbsolutePath();

    private static Optional<String> missing;

    private Judges() {}

    /** Where the judges are installed and run. */
    static Path home() {
        requireInstalled();
        return INSTALLED;
    }

    /** A folder for what judges show, such as pictures. */
    public static Path pictures() {
        return created(INSTALLED.resolve("pictures"));
    }

    /** What the judge says against us: nothing, when it ends with 0. */
    public static String says(String... command) {
        requireInstalled();
        Ended ended = run(INSTALLED, Map.of("CHROMIUM", chromium().toString()), command);
        return ended.code() == 0 ? "" : ended.output();
    }

    /** What the program found out. */
    public static String tells(String... command) {
        requireInstalled();
        Ended ended = run(INSTALLED, Map.of("CHROMIUM", chromium().toString()), command);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    /** A browser is needed on top. */
    public static void requireBrowser() {
        requireInstalled();
        assumeTrue(Files.isExecutable(chromium()), "Chromium is missing: nobody looked at the pages");
    }

    /** Installs what an example of ours depends on, and starts it; whoever calls ends it. */
    public static Process start(Path example, Map<String, String> environment) {
        requireInstalled();
        Path copy = INSTALLED.resolve("example");
        copy(example, copy);
        Ended installed = run(copy, Map.of(), "npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
        assertThat(installed.code()).as(installed.output()).isZero();
        return started(copy, environment, "node", "serve.js");
    }

    private static synchronized void requireInstalled() {
        if (missing == null) {
            copy(SOURCES, INSTALLED);
            Ended ended = run(
                    INSTALLED,
                    Map.of(),
                    "npm",
                    "install",
                    "--no-package-lock",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts");
            missing = ended.code() == 0 ? Optional.empty() : Optional.of(ended.output());
        }
        assumeTrue(missing.isEmpty(), () -> "The outside judges could not be installed: " + missing.orElseThrow());
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("chromium"));
    }

    static Ended run(Path directory, Map<String, String> environment, String... command) {
        try {
            Process process = started(directory, environment, command);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (UncheckedIOException e) {
            return new Ended(-1, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process started(Path directory, Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        created(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Ended(int code, String output) {}
}
