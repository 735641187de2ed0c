package org.withme.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of features in a service's README names every feature package, and no other. */
final class FeatureRows {

    private static final String TABLE = "| feature |";
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|( `[^|]*` )\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private FeatureRows() {}

    /** None for a README without such a table. */
    static List<String> violations(Path readme, Path features) {
        try {
            String text = Files.exists(readme) ? Files.readString(readme) : "";
            return text.contains(TABLE) ? differences(readme, named(text), packages(features)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> differences(Path readme, Set<String> named, Set<String> packages) {
        return Stream.concat(
                        packages.stream()
                                .filter(feature -> !named.contains(feature))
                                .map(feature -> readme + " has no row for the feature " + feature),
                        named.stream()
                                .filter(feature -> !packages.contains(feature))
                                .map(feature -> readme + " has a row for " + feature + ", which is no feature"))
                .toList();
    }

    private static Set<String> named(String text) {
        return FIRST_CELL
                .matcher(text)
                .results()
                .flatMap(cell -> NAME.matcher(cell.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(Path features) throws IOException {
        try (Stream<Path> below = Files.list(features)) {
            return below.filter(Files::isDirectory)
                    .map(feature -> feature.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
