package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client, made with the very command of the integrators' guide and used by a program that only knows the client. */
public final class GeneratedClient {

    private static final Path PROGRAM =
            Path.of("src", "test", "judges", "client", "UsesTheClient.java").toAbsolutePath();
    private static final Path TOOLS = Path.of("target", "generator").toAbsolutePath();
    private static final Path HOME = Path.of("target", "generated-client").toAbsolutePath();

    /** Its tests and pages are for whoever publishes the client. */
    private static final List<String> CODE_ONLY = List.of(
            "--global-property",
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");

    private GeneratedClient() {}

    /** What a Java program has against the description or the guide: nothing, when it ends with 0. */
    public static String inJava(String gateway, String token) {
        generate("-g java", gateway, HOME);
        compile();
        Judges.Ended ended = Judges.run(
                HOME, Map.of(), "java", "-XX:TieredStopAtLevel=1", "-cp", classPath(), "UsesTheClient", gateway, token);
        return ended.code() == 0 ? "" : ended.output();
    }

    /** What TypeScript has against them: its compiler, of clients and of every example, and two programs that call the platform. */
    public static String inTypeScript(String gateway, String token) {
        Path home = Judges.home();
        generate("-g typescript-fetch", gateway, home);
        List<String> types = new ArrayList<>(List.of("npx"));
        types.addAll(Guide.arguments("npx", "openapi-typescript", gateway));
        return Stream.of(
                        types,
                        List.of("node", "examples-as-types.js", gateway),
                        List.of("npx", "tsc"),
                        List.of("node", "built/uses-the-types.js", gateway, token),
                        List.of("node", "built/uses-the-client.js", gateway, token))
                .map(command -> Judges.says(command.toArray(String[]::new)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void generate(String language, String gateway, Path home) {
        List<String> command =
                new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", generator()));
        command.addAll(Guide.arguments("openapi-generator-cli", language, gateway));
        command.addAll(CODE_ONLY);
        succeed(home, command);
    }

    private static void compile() {
        try (Stream<Path> files = Files.walk(HOME.resolve("client/src/main/java"))) {
            List<String> sources = new ArrayList<>(files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList());
            sources.add(PROGRAM.toString());
            Path list = Files.write(HOME.resolve("sources"), sources);
            succeed(
                    HOME,
                    List.of(
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

    private static void succeed(Path home, List<String> command) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Judges.Ended ended = Judges.run(home, Map.of(), command.toArray(String[]::new));
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
}
