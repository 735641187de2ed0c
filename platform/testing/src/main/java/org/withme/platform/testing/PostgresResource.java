package org.withme.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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

    private static final String SERVER = "postgres";

    private String database = "service";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return configuration(database);
    }

    @Override
    public void stop() {
        // it ends with the JVM
    }

    /** Ends PostgreSQL at once, as a crash would: every session is cut, nothing acknowledged is lost. */
    public static void kill() {
        OncePerJvm.call(server().get("kill"));
    }

    /** Starts it again, on the same port and data. */
    public static void startAgain() {
        OncePerJvm.call(server().get("start"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> configuration(String database) {
        return ((Function<String, Map<String, String>>) server().get("database")).apply(database);
    }

    private static Map<String, Object> server() {
        return OncePerJvm.of(SERVER, PostgresResource::launch);
    }

    private static Map<String, Object> launch(Path data) {
        EmbeddedPostgresServer server =
                EmbeddedPostgresServer.in(data).durable(false).start();
        OncePerJvm.endWithJvm(server);
        Function<String, Map<String, String>> database = name -> configuration(server.createDatabase(name));
        return Map.of(
                "database", database,
                "kill", OncePerJvm.action(server::kill),
                "start", OncePerJvm.action(server::start));
    }

    private static Map<String, String> configuration(Database database) {
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
}
