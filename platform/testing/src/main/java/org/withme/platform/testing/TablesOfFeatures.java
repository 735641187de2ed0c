package org.withme.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each table and view that the migrations make has one owner in the {@link Plan}; who else names it in SQL or JPQL stands
 * there too. Looks at the texts in Java sources and at {@code .sql} resources; an entity counts as its table. The tables
 * that the platform brings into every service are nobody's there, and named as touched.
 */
final class TablesOfFeatures {

    private static final Pattern MADE = Pattern.compile(
            "(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|only|using)\\s+(\\w+)|\\b([a-z]+(?:_[a-z]+)+)\\b");
    private static final Pattern ENTITY = Pattern.compile("(?s)@Entity.*?@Table\\(name = \"(\\w+)\".*?class (\\w+)");

    private final Plan plan;
    private final Path packages;
    private final List<Path> modules;
    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, String> tablesOfEntities = new TreeMap<>();

    private TablesOfFeatures(Plan plan, List<Path> modules) {
        this.plan = plan;
        this.packages = Path.of(plan.root().replace('.', '/'));
        this.modules = modules;
    }

    /**
     * @param modules where the code of the plan is
     * @param platform whose tables these modules have too
     */
    static List<String> violations(Plan plan, List<Path> modules, List<Path> platform) {
        return new TablesOfFeatures(plan, modules).violations(made(platform));
    }

    private List<String> violations(Set<String> ofPlatform) {
        List<String> found = new ArrayList<>();
        plan.rows().forEach(row -> row.owns().forEach(table -> own(table, row.feature(), found)));
        Set<String> made = made(modules);
        made.stream()
                .filter(table -> !owners.containsKey(table))
                .forEach(table -> found.add("the plan names no owner of the table " + table));
        owners.keySet().stream()
                .filter(table -> !made.contains(table))
                .forEach(table -> found.add("no migration makes the table " + table));
        ofPlatform.forEach(table -> owners.putIfAbsent(table, "platform"));
        found.addAll(touched());
        return found;
    }

    private void own(String table, String feature, List<String> found) {
        String other = owners.put(table, feature);
        if (other != null) {
            found.add(other + " and " + feature + " both own the table " + table);
        }
    }

    private static Set<String> made(List<Path> modules) {
        return modules.stream()
                .flatMap(module -> files(module.resolve("src/main/resources/db"), ".sql"))
                .flatMap(file -> MADE.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> touched() {
        Map<String, Set<String>> touched = new TreeMap<>();
        List<Path> java = below("src/main/java");
        java.forEach(from -> files(from, ".java").forEach(this::noteEntities));
        java.forEach(from -> files(from, ".java").forEach(file -> note(from, file, texts(read(file)), touched)));
        below("src/main/resources")
                .forEach(from -> files(from, ".sql").forEach(file -> note(from, file, Stream.of(read(file)), touched)));
        return plan.rows().stream()
                .flatMap(row -> differences(row, touched.getOrDefault(row.feature(), Set.of())))
                .toList();
    }

    private List<Path> below(String sources) {
        return modules.stream()
                .map(module -> module.resolve(sources).resolve(packages))
                .toList();
    }

    private void noteEntities(Path file) {
        ENTITY.matcher(read(file)).results().forEach(entity -> tablesOfEntities.put(entity.group(2), entity.group(1)));
    }

    private void note(Path from, Path file, Stream<String> texts, Map<String, Set<String>> touched) {
        String below = from.relativize(file.getParent()).toString().replace('/', '.');
        plan.featureOf(below).ifPresent(feature -> texts.flatMap(this::tables)
                .filter(table -> !isOwner(feature, table))
                .forEach(table -> touched.computeIfAbsent(feature, none -> new TreeSet<>())
                        .add(table)));
    }

    /** The floors of a feature share its tables. */
    private boolean isOwner(String feature, String table) {
        String owner = owners.get(table);
        return owner == null || feature.equals(owner) || feature.startsWith(owner + ".");
    }

    private Stream<String> tables(String text) {
        return NAMED.matcher(text).results().flatMap(this::table);
    }

    private Stream<String> table(MatchResult named) {
        String word = Optional.ofNullable(named.group(1)).orElseGet(() -> named.group(2));
        return Stream.of(tablesOfEntities.getOrDefault(word, word));
    }

    private static Stream<String> differences(Plan.Row row, Set<String> touched) {
        return Stream.concat(
                touched.stream()
                        .filter(table -> !row.touches().contains(table))
                        .map(table -> row.feature() + " names the table " + table + ", which is not its own"),
                row.touches().stream()
                        .filter(table -> !touched.contains(table))
                        .map(table -> row.feature() + " does not name the table " + table + ", as the plan says"));
    }

    private static Stream<String> texts(String source) {
        return TEXT.matcher(source).results().map(MatchResult::group);
    }

    private static Stream<Path> files(Path below, String ending) {
        if (!Files.isDirectory(below)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
