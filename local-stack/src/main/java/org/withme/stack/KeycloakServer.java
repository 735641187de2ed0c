package org.withme.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keycloak as a child JVM on the loopback interface, its data in a PostgreSQL database of its own. The first start imports the
 * realm {@code withme} (roles, clients, the user profile, a college's identity provider) and the realm that is that provider, both
 * without people.
 */
public final class KeycloakServer extends ChildComponent {

    /** The realm of every person and client. */
    public static final String REALM = "withme";

    static final String ADMINISTRATOR = "admin";

    /** The realm of every person and client, and one that stands for a college's own identity provider. */
    static final List<String> REALM_FILES = List.of("withme-realm.json", "ashdown-college-realm.json");

    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private Database database;
    private int port;
    private int managementPort;
    private String publicUrl = "http://localhost:8080";

    private KeycloakServer(Path home) {
        super("keycloak", home, Signal.KILL);
    }

    /** A server that is not started yet; it keeps no data of its own, only its log and process id beside this path. */
    public static KeycloakServer at(Path home) {
        return new KeycloakServer(home);
    }

    /** Where the server's output goes; by default beside the home. */
    public KeycloakServer log(Path file) {
        logTo(file);
        return this;
    }

    /** Where accounts, sessions and the realm live. */
    public KeycloakServer database(Database wanted) {
        database = wanted;
        return this;
    }

    /** The port for people and services; 0, the default, takes a free one at first start and keeps it. */
    public KeycloakServer port(int wanted) {
        port = wanted;
        return this;
    }

    /** The port of the health checks; 0, the default, takes a free one. */
    public KeycloakServer managementPort(int wanted) {
        managementPort = wanted;
        return this;
    }

    /** The gateway's address, to which the browser client may be sent back. */
    public KeycloakServer publicUrl(String wanted) {
        publicUrl = wanted;
        return this;
    }

    /** Starts, or starts again after a stop, and returns when the realm answers. */
    @Override
    public synchronized KeycloakServer start() {
        port = LoopbackPort.orFree(port);
        managementPort = LoopbackPort.orFree(managementPort);
        REALM_FILES.forEach(KeycloakServer::place);
        KeycloakBuild.ensure(log());
        List<String> command = new ArrayList<>(KeycloakBuild.java());
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        ChildProcess process = launch(command, environment(), Signal.TERM, STOP_LIMIT);
        URI ready = URI.create("http://localhost:" + managementPort + "/health/ready");
        awaitReady(process, START_LIMIT, () -> HttpProbe.isOk(ready));
        return this;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** What tokens name as their issuer. */
    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    /** The administrator of the demo realm's server; the password is the same word. */
    public String administrator() {
        return ADMINISTRATOR;
    }

    @Override
    public int port() {
        return port;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KC_CACHE", "local"); // its default clusters, on every interface
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.owner());
        environment.put("KC_DB_PASSWORD", database.ownerPassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        environment.put("WITHME_PUBLIC_URL", publicUrl);
        environment.put("WITHME_FRONT_END_ORIGIN", Addresses.frontEndOrigin());
        return environment;
    }

    private static void place(String name) {
        Path imported = Distributions.keycloak().resolve("data/import").resolve(name);
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("keycloak/" + name)) {
            Files.createDirectories(imported.getParent());
            Path partial = Files.createTempFile(imported.getParent(), name, ".partial");
            Files.copy(realm, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, imported, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot place the realm at " + imported, e);
        }
    }
}
