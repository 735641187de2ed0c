package org.withme.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.withme.stack.StackComponent;

/**
 * Servers that all test classes of a JVM use: started by the first, ended with the JVM. Quarkus loads test resources in
 * changing class loaders, so what they hand to each other are types of the JDK, kept in the system properties.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /** The facts and controls of a server: text under names, and actions that tests may call. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(String name, Function<Path, Map<String, Object>> start) {
        synchronized (System.getProperties()) {
            return (Map<String, Object>) System.getProperties()
                    .computeIfAbsent("withme.testing." + name, key -> start.apply(directory(name)));
        }
    }

    /** The component dies with the JVM: its data is thrown away, so it need not end in order. */
    static void endWithJvm(StackComponent component) {
        Runtime.getRuntime().addShutdownHook(new Thread(component::kill, "end-" + component.name()));
    }

    static Callable<Void> action(Runnable action) {
        return () -> {
            action.run();
            return null;
        };
    }

    static void call(Object control) {
        try {
            ((Callable<?>) control).call();
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be controlled", e);
        }
    }

    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
