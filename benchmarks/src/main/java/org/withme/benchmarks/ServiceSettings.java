package org.withme.benchmarks;

import java.util.Map;
import org.withme.stack.Database;
import org.withme.stack.EmbeddedPostgresServer;
import org.withme.stack.KafkaBroker;

/** What a service is told by environment variables, with our own token issuer in Keycloak's place. */
final class ServiceSettings {

    private ServiceSettings() {}

    /** The database is made. */
    static Map<String, String> of(String name, EmbeddedPostgresServer postgres, KafkaBroker kafka, TokenIssuer tokens) {
        Database database = postgres.createDatabase(name);
        return Map.ofEntries(
                // Production takes no tokens from an issuer without TLS.
                Map.entry("QUARKUS_PROFILE", "demo"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.application()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword()),
                Map.entry("QUARKUS_DATASOURCE_RELAY_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_RELAY_USERNAME", database.application()),
                Map.entry("QUARKUS_DATASOURCE_RELAY_PASSWORD", database.applicationPassword()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", database.owner()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("WITHME_IDENTITY_ISSUER", tokens.issuer()),
                Map.entry("WITHME_PUBLIC_URL", "http://localhost:8080"),
                Map.entry("WITHME_HTTP_CURSOR_KEY", "a benchmark's key for its own cursors"),
                Map.entry("WITHME_ACCOUNTS_URL", "http://localhost:9"),
                Map.entry("WITHME_ACCOUNTS_REALM", "withme"),
                Map.entry("WITHME_ACCOUNTS_CLIENT_ID", "withme-learner-service"),
                Map.entry("WITHME_ACCOUNTS_CLIENT_SECRET", "none"));
    }
}
