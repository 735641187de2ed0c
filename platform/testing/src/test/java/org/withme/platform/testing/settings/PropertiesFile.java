package org.withme.platform.testing.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of ours in a properties file of a module, each with the comment above it. */
record PropertiesFile(List<Line> lines) {

    private static final String OURS = "withme.";

    /**
     * One setting.
     *
     * @param profiles those in which alone it counts; empty text for all
     * @param comment what stands above it; empty text for nothing
     */
    record Line(String profiles, String name, String value, String comment) {

        boolean isForAll() {
            return profiles.isEmpty();
        }
    }

    /** Nothing, if there is no such file. */
    static PropertiesFile read(Path file) {
        try {
            return new PropertiesFile(Files.exists(file) ? lines(Files.readAllLines(file)) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds in every profile. */
    List<Line> forAll() {
        return lines.stream().filter(Line::isForAll).toList();
    }

    /** What holds in every profile for this setting. */
    Optional<String> value(Setting setting) {
        return forAll().stream()
                .filter(line -> line.name().equals(setting.property()))
                .map(Line::value)
                .findFirst();
    }

    private static List<Line> lines(List<String> text) {
        List<Line> found = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (String line : text) {
            if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else {
                parsed(line, String.join(" ", comment)).ifPresent(found::add);
                comment.clear();
            }
        }
        return found;
    }

    private static Optional<Line> parsed(String line, String comment) {
        int end = line.startsWith("%") ? line.indexOf('.') + 1 : 0;
        int equals = line.indexOf('=');
        return equals > 0 && line.startsWith(OURS, end)
                ? Optional.of(new Line(
                        line.substring(0, end), line.substring(end, equals), line.substring(equals + 1), comment))
                : Optional.empty();
    }
}
