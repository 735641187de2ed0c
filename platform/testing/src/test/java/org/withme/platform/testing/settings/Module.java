package org.withme.platform.testing.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module whose jar is in a process that an operator runs, or that is such a process.
 *
 * @param directory where it is
 * @param description what it is for, as its pom says it
 * @param dependencies the artifacts that it always brings along
 * @param properties what it sets of ours: a process for itself, a jar for every process that has it
 */
record Module(Path directory, String description, Set<String> dependencies, PropertiesFile properties) {

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(withme-[a-z-]+)<");
    private static final Pattern DESCRIPTION = Pattern.compile("<description>(.*)</description>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

    /** Those of the repository with main sources, the platform's jars first. */
    static List<Module> all(Path root) {
        try (Stream<Path> platform = Files.list(root.resolve("platform"));
                Stream<Path> services = Files.list(root)) {
            return Stream.of(platform, services.filter(Module::isProcess))
                    .flatMap(directories -> directories.sorted())
                    .filter(directory -> Files.isDirectory(directory.resolve("src/main/java")))
                    .map(Module::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Module in(Path directory) {
        try {
            String pom = Files.readString(directory.resolve("pom.xml"));
            String description = DESCRIPTION
                    .matcher(pom)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
            return new Module(directory, description, dependencies(pom), PropertiesFile.read(propertiesOf(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path propertiesOf(Path directory) {
        Path ofProcess = directory.resolve("src/main/resources/application.properties");
        return Files.exists(ofProcess)
                ? ofProcess
                : directory.resolve("src/main/resources/META-INF/microprofile-config.properties");
    }

    private static boolean isProcess(Path directory) {
        return propertiesOf(directory).endsWith("application.properties");
    }

    boolean isProcess() {
        return isProcess(directory);
    }

    String name() {
        String last = directory.getFileName().toString();
        return isProcess() ? last : "platform/" + last;
    }

    Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This module and all that it always brings along. */
    Set<Module> closure(List<Module> all) {
        Set<Module> reached = new LinkedHashSet<>(Set.of(this));
        for (Deque<Module> open = new ArrayDeque<>(reached); !open.isEmpty(); ) {
            Module next = open.remove();
            all.stream()
                    .filter(other -> next.dependencies.contains("withme-" + other.directory.getFileName()))
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** Neither what is for tests only nor what is optional. */
    private static Set<String> dependencies(String pom) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !dependency.contains("<scope>") && !dependency.contains("<optional>"))
                .flatMap(dependency -> ARTIFACT.matcher(dependency).results())
                .map((MatchResult artifact) -> artifact.group(1))
                .collect(Collectors.toSet());
    }
}
