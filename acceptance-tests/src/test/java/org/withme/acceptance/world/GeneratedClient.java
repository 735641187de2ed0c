package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java client, made with the very command of the integrators' guide and used by a program that only knows the client. */
public final class GeneratedClient {

    private static final Path GUIDE = Path.of("..", "docs", "integrators", "README.md");
    private static final Pattern COMMAND = Pattern.compile("openapi-generator-cli generate ((?:.*\\\\\\R)*.*)");
    private static final Path PROGRAM =
            Path.of("src", "test", "judges", "client", "UsesTheClient.java").toAbsolutePath();
    private static final Path TOOLS = Path.of("target", "generator").toAbsolutePath();
    private static final Path HOME = Path.of("target", "generated-client").toAbsolutePath();

    /** Its tests and pages are for whoever publishes the client. */
    private static final List<String> CODE_ONLY = List.of(
            "--global-property",
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");

    private GeneratedClient() {}

    /** What the program has against the description or the guide: nothing, when it ends with 0. */
    public static String says(String gateway, String token) {
        generate(gateway);
        compile();
        Judges.Ended ended = Judges.run(
                HOME, Map.of(), "java", "-XX:TieredStopAtLevel=1", "-cp", classPath(), "UsesTheClient", gateway, token);
        return ended.code() == 0 ? "" : ended.output();
    }

    private static void generate(String gateway) {
        List<String> command = new ArrayList<>(
                List.of("java", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", generator(), "generate"));
        command.addAll(ofTheGuide(gateway));
        command.addAll(CODE_ONLY);
        succeed(command);
    }

    private static List<String> ofTheGuide(String gateway) {
        Matcher command = COMMAND.matcher(read(GUIDE));
        assertThat(command.find()).as("The guide says how to generate a client").isTrue();
        return Arrays.stream(command.group(1).replaceAll("\\\\\\R", " ").strip().split("\\s+"))
                .map(word -> word.replace("http://localhost:8080", gateway))
                .toList();
    }

    private static void compile() {
        try (Stream<Path> files = Files.walk(HOME.resolve("client/src/main/java"))) {
            List<String> sources = new ArrayList<>(files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList());
            sources.add(PROGRAM.toString());
            Path list = Files.write(HOME.resolve("sources"), sources);
            succeed(List.of(
                    "javac",
                    "-J-XX:TieredStopAtLevel=1",
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    "classes",
                    "-cp",
                    classPath(),
                    "@" + list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void succeed(List<String> command) {
        try {
            Files.createDirectories(HOME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Judges.Ended ended = Judges.run(HOME, Map.of(), command.toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private static String generator() {
        return TOOLS.resolve("openapi-generator-cli.jar").toString();
    }

    /** What the generated project itself depends on. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                HOME.resolve("classes").toString(),
                TOOLS.resolve("lib").resolve("*").toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
