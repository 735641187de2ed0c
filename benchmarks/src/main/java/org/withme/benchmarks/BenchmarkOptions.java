package org.withme.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a run measures, and where. */
record BenchmarkOptions(int learners, boolean large, int port, Path root) {

    private static final int LEARNERS = 10_000;
    private static final int PORT = 20_300;

    static BenchmarkOptions of(String[] arguments) {
        List<String> given = List.of(arguments);
        return new BenchmarkOptions(
                number(given, "--learners", LEARNERS),
                given.contains("--large"),
                number(given, "--port", PORT),
                Path.of(System.getProperty("withme.root", "")).toAbsolutePath());
    }

    Path jar(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** An empty directory for this run of a benchmark; the last run's data is deleted. */
    Path freshDirectory(String benchmark) {
        Path directory = root.resolve("benchmarks/target").resolve(benchmark);
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> old = Files.walk(directory)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }
}
