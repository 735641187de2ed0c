package org.withme.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.withme.stack.Database;
import org.withme.stack.EmbeddedPostgresServer;

/**
 * A real PostgreSQL for tests, one per JVM, with a database and its two roles as in production: the application may
 * only read and write rows, the owner migrates. The argument {@code database} names it, {@code service} by default.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(PostgresResource.class)
 * }</pre>
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private String database = "service";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return server().configurationOf(database);
    }

    @Override
    public void stop() {
        // it ends with the JVM
    }

    /** Ends PostgreSQL at once, as a crash would: every session is cut, nothing acknowledged is lost. */
    public static void kill() {
        server().kill();
    }

    /** Starts it again, on the same port and data. */
    public static void startAgain() {
        server().startAgain();
    }

    private static Controls server() {
        return OncePerJvm.server("postgres", Controls.class, Server::new);
    }

    /** What tests can do to the server; public because an MBean's interface is. */
    public interface Controls {

        Map<String, String> configurationOf(String database);

        void kill();

        void startAgain();
    }

    private static final class Server implements Controls {

        private final EmbeddedPostgresServer postgres;

        Server(Path data) {
            postgres = EmbeddedPostgresServer.in(data).durable(false).start();
            OncePerJvm.endWithJvm(postgres);
        }

        @Override
        public Map<String, String> configurationOf(String name) {
            Database database = postgres.createDatabase(name);
            Map<String, String> settings = new HashMap<>();
            for (String datasource : new String[] {"quarkus.datasource", "quarkus.datasource.relay"}) {
                settings.put(datasource + ".jdbc.url", database.jdbcUrl());
                settings.put(datasource + ".username", database.application());
                settings.put(datasource + ".password", database.applicationPassword());
            }
            settings.put("quarkus.flyway.username", database.owner());
            settings.put("quarkus.flyway.password", database.ownerPassword());
            return settings;
        }

        @Override
        public void kill() {
            postgres.kill();
        }

        @Override
        public void startAgain() {
            postgres.start();
        }
    }
}
