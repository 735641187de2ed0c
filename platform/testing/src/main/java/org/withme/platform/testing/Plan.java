package org.withme.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a service, as it stands in its architecture test: which feature may know which, which tables are whose, and
 * who else reads or writes them in SQL, for what reason. The code is exactly so: what the plan does not name is not allowed,
 * and what nobody uses is not in the plan. A constant that the compiler copies makes no arrow.
 *
 * <pre>
 * people.person ->
 * people.person owns person
 * people.team   -> person
 * people.team   owns relationship
 * journey       -> people.team
 * journey       owns journey_entry
 * journey       touches relationship: an entry names who was beside the learner
 * </pre>
 *
 * A feature is a package below the root, with those below it that have no line of their own; features below a feature are
 * its floors and share its tables. A neighbour is called by its last word. Neither features nor wings, the first words of
 * their names, may know each other in a circle.
 */
final class Plan {

    private static final Pattern LINE =
            Pattern.compile("(?<feature>[\\w.]+) +(?<verb>->|owns|touches)(?<what>[^:]*)(:(?<why>.+))?");

    private final String root;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Plan(String root) {
        this.root = root;
    }

    /** @param touches tables of others that the feature names in SQL */
    record Row(String feature, Set<String> knows, Set<String> owns, Set<String> touches) {

        private Row(String feature) {
            this(feature, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    static Plan of(String root, String text) {
        Plan plan = new Plan(root);
        List<Matcher> lines = text.lines().map(Plan::line).toList();
        lines.forEach(line -> plan.rows.computeIfAbsent(line.group("feature"), Row::new));
        lines.forEach(plan::read);
        return plan;
    }

    private static Matcher line(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches() || line.group("verb").equals("touches") == (line.group("why") == null)) {
            throw new IllegalArgumentException(
                    "A line of the plan says who knows (->), owns or, with the reason, touches what: " + text);
        }
        return line;
    }

    private void read(Matcher line) {
        Row row = Objects.requireNonNull(rows.get(line.group("feature")));
        Set<String> words = Arrays.stream(line.group("what").split("[, ]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        switch (line.group("verb")) {
            case "owns" -> row.owns().addAll(words);
            case "touches" -> row.touches().addAll(words);
            default -> words.forEach(word -> row.knows().add(called(word, row.feature())));
        }
    }

    /** The feature that another calls so: a neighbour, or by its whole name. */
    private String called(String word, String caller) {
        String neighbour = caller.substring(0, caller.lastIndexOf('.') + 1) + word;
        return rows.containsKey(neighbour) ? neighbour : word;
    }

    /** The package below which all features are. */
    String root() {
        return root;
    }

    /** In the order of the plan. */
    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The feature of a package below the root, such as {@code record.mis}; none if the plan has no place for it. */
    Optional<String> featureOf(String below) {
        return rows.keySet().stream()
                .filter(feature -> below.equals(feature) || below.startsWith(feature + "."))
                .max(Comparator.comparing(String::length));
    }

    /** Whether it stands below another feature. */
    boolean isFloor(String feature) {
        return rows.keySet().stream().anyMatch(other -> feature.startsWith(other + "."));
    }

    List<String> violations(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        Map<String, Set<String>> known = new LinkedHashMap<>();
        classes.stream().filter(this::isBelow).forEach(type -> place(type, known, found));
        rows.values().forEach(row -> found.addAll(differences(row, known.get(row.feature()))));
        found.addAll(circles("feature", knows(feature -> feature)));
        found.addAll(circles("wing", knows(Plan::wing)));
        return found.stream().distinct().sorted().toList();
    }

    private void place(JavaClass type, Map<String, Set<String>> known, List<String> found) {
        Optional<String> feature = featureOf(below(type));
        if (feature.isEmpty()) {
            found.add("the plan has no line for " + type.getPackageName());
            return;
        }
        Set<String> others = known.computeIfAbsent(feature.get(), none -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(this::isBelow)
                .flatMap(target -> featureOf(below(target)).stream())
                .filter(other -> !other.equals(feature.get()))
                .forEach(others::add);
    }

    private static List<String> differences(Row row, @Nullable Set<String> known) {
        if (known == null) {
            return row.owns().isEmpty()
                    ? List.of("the plan has a line for " + row.feature() + ", where no class is")
                    : List.of();
        }
        return Stream.concat(
                        known.stream()
                                .filter(other -> !row.knows().contains(other))
                                .map(other -> row.feature() + " knows " + other + ", which the plan does not allow"),
                        row.knows().stream()
                                .filter(other -> !known.contains(other))
                                .map(other -> row.feature() + " does not know " + other + ", as the plan says"))
                .toList();
    }

    private Map<String, Set<String>> knows(UnaryOperator<String> level) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        rows.values().forEach(row -> row.knows().stream()
                .map(level)
                .filter(other -> !other.equals(level.apply(row.feature())))
                .forEach(other -> arrows.computeIfAbsent(level.apply(row.feature()), none -> new TreeSet<>())
                        .add(other)));
        return arrows;
    }

    private static List<String> circles(String level, Map<String, Set<String>> arrows) {
        return arrows.keySet().stream()
                .filter(start -> reachable(start, arrows).contains(start))
                .map(start -> "the " + level + " " + start + " knows itself in a circle")
                .toList();
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> arrows) {
        Set<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private static String wing(String feature) {
        return feature.split("\\.")[0];
    }

    private boolean isBelow(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
                && !type.getSimpleName().equals("package-info");
    }

    private String below(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }
}
