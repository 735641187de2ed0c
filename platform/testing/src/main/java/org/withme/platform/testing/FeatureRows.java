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

/** The table of features in a service's README names every feature of the plan, and no other. */
final class FeatureRows {

    private static final String TABLE = "| feature |";
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|( `[^|]*` )\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private FeatureRows() {}

    /** None for a README without such a table. */
    static List<String> violations(Path readme, Plan plan) {
        try {
            String text = Files.exists(readme) ? Files.readString(readme) : "";
            return text.contains(TABLE) ? differences(readme, named(text), features(plan)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> differences(Path readme, Set<String> named, Set<String> features) {
        return Stream.concat(
                        features.stream()
                                .filter(feature -> !named.contains(feature))
                                .map(feature -> readme + " has no row for the feature " + feature),
                        named.stream()
                                .filter(feature -> !features.contains(feature))
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

    /** Floors stand in the row of their feature. */
    private static Set<String> features(Plan plan) {
        return plan.rows().stream()
                .map(Plan.Row::feature)
                .filter(feature -> !plan.isFloor(feature))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
