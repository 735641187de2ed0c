package org.withme.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.withme.stack.StackComponent;

/**
 * Servers that all test classes of a JVM use: started by the first, ended with the JVM. Quarkus loads test classes in
 * changing class loaders, each with statics of its own, so the servers' controls are MBeans.
 */
final class OncePerJvm {

    private static final MBeanServer CONTROLS = ManagementFactory.getPlatformMBeanServer();

    private OncePerJvm() {}

    /** The controls of the server of that name, which is launched, into that directory, if this is the first call. */
    static <T> T server(String name, Class<T> controls, Function<Path, T> launch) {
        try {
            ObjectName id = new ObjectName("org.withme.testing:server=" + name);
            synchronized (CONTROLS) {
                if (!CONTROLS.isRegistered(id)) {
                    CONTROLS.registerMBean(new StandardMBean(launch.apply(directory(name)), controls), id);
                }
            }
            return JMX.newMBeanProxy(CONTROLS, id, controls);
        } catch (JMException e) {
            throw new IllegalStateException("The controls of " + name + " cannot be reached", e);
        }
    }

    /** The component dies with the JVM: its data is thrown away, so it need not end in order. */
    static void endWithJvm(StackComponent component) {
        Runtime.getRuntime().addShutdownHook(new Thread(component::kill, "end-" + component.name()));
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
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
