package org.withme.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a part of the platform wrote to its log. */
public record Logs(Path file) {

    public static Logs of(String component) {
        return all().stream()
                .filter(log -> log.file().getFileName().toString().equals(component + ".log"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no log of " + component + " among " + all()));
    }

    /** Every log of the run. */
    public static List<Logs> all() {
        try (Stream<Path> files = Files.list(Platform.running().data().resolve("log"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .map(Logs::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines in which all of these stand. */
    public List<String> linesWith(String... all) {
        return lines().filter(line -> Stream.of(all).allMatch(line::contains)).toList();
    }

    public Stream<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
