package org.withme.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build placed the jars of Kafka and of the mail server, and the Keycloak distribution, and their versions. */
final class Distributions {

    private static final Properties VERSIONS = versions();

    private Distributions() {}

    /** The directory of the parent pom: system property {@code withme.root}, default the current directory. */
    static Path root() {
        return Path.of(System.getProperty("withme.root", "")).toAbsolutePath().normalize();
    }

    static Path kafka() {
        return built("kafka");
    }

    static Path keycloak() {
        return built("keycloak").resolve("keycloak-" + version("keycloak"));
    }

    static Path mail() {
        return built("mail");
    }

    static Path postgres() {
        return target().resolve("postgres-" + version("postgres"));
    }

    static String version(String of) {
        return VERSIONS.getProperty(of);
    }

    private static Path built(String name) {
        Path directory = target().resolve(name);
        if (!Files.isDirectory(directory)) {
            throw new StackException(
                    directory + " is missing: run 'mvn -pl local-stack process-resources' in the project's"
                            + " directory, or point -Dwithme.root at it.");
        }
        return directory;
    }

    private static Path target() {
        return root().resolve("local-stack").resolve("target");
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Distributions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
