package org.withme.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;
import org.withme.stack.KeycloakServer;
import org.withme.stack.ServiceProcess;
import org.withme.stack.StackPorts;
import org.withme.stack.WithMeStack;
import org.withme.stack.demo.DemoLoader;

/**
 * The one platform of the whole run: the processes that {@code ./withme start} starts, on free ports and with data of its own,
 * started when the first story needs it and ended with the run.
 */
public final class Platform {

    private static final Path DATA = Path.of("target", "platform").toAbsolutePath();
    private static final Duration BUSY = Duration.ofSeconds(60);
    private static Platform running;

    private final WithMeStack stack;

    private Platform(WithMeStack stack) {
        this.stack = stack;
    }

    public static synchronized Platform running() {
        if (running == null) {
            delete(DATA);
            Awaitility.setDefaultTimeout(BUSY); // two stories at once, on a busy machine
            WithMeStack stack = WithMeStack.builder()
                    .data(DATA)
                    .ports(StackPorts.free())
                    .durable(false)
                    .start();
            running = new Platform(stack);
            DemoLoader.of(stack.address(), System.out::println).load();
        }
        return running;
    }

    static synchronized void end() {
        if (running != null) {
            running.stack.close();
            running = null;
        }
    }

    public URI gateway(String path) {
        return URI.create(stack.publicUrl() + path);
    }

    /** Of the page on which the mails of this machine are read. */
    URI mailPage(String path) {
        return URI.create(stack.mail().page()).resolve(path);
    }

    /** The port of this machine's mail server. */
    int smtpPort() {
        return stack.mail().port();
    }

    public URI keycloak(String path) {
        return URI.create(stack.keycloak().url() + path);
    }

    public String kafka() {
        return stack.kafka().bootstrapServers();
    }

    /** A service by its name, such as {@code iag-service}. */
    public ServiceProcess service(String name) {
        return stack.service(name);
    }

    /** One more instance of a service, not started yet and unknown to the gateway. */
    public ServiceProcess replica(String name) {
        return stack.replica(name);
    }

    public ServiceProcess gateway() {
        return service("gateway");
    }

    public ServiceProcess learnerService() {
        return service("learner-service");
    }

    public KeycloakServer keycloakServer() {
        return stack.keycloak();
    }

    public KafkaBroker kafkaBroker() {
        return stack.kafka();
    }

    /** The broker, which must not be running, starts next time on an empty disk. */
    public void loseKafkasData() {
        delete(DATA.resolve("kafka"));
    }

    public EmbeddedPostgresServer postgres() {
        return stack.postgres();
    }

    /** The name and the password of Keycloak's own administrator. */
    String keycloakAdministrator() {
        return stack.keycloak().administrator();
    }

    Path data() {
        return DATA;
    }

    /** How many files have begun to come, and are not whole. */
    public long filesOnTheirWay() {
        try (Stream<Path> coming = Files.list(DATA.resolve("files").resolve("coming"))) {
            return coming.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
