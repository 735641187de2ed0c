package org.withme.stack;

import java.util.Map;
import java.util.TreeMap;

/** What each service is told: the variables are the same in {@code docker-compose.yml}, and a test compares them. */
final class Services {

    static final String LEARNER_SERVICE = "learner-service";
    static final String GATEWAY = "gateway";

    private static final String LEARNER_CLIENT = "withme-learner-service";
    private static final String DEVELOPMENT_CURSOR_KEY = "development-only-cursor-key-0123456789";

    private Services() {}

    static Map<String, String> learnerService(Addresses at, Database database) {
        Map<String, String> environment = common(at, at.learnerPort());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.application());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword());
        environment.put("QUARKUS_DATASOURCE_RELAY_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_RELAY_USERNAME", database.application());
        environment.put("QUARKUS_DATASOURCE_RELAY_PASSWORD", database.applicationPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", at.kafka());
        environment.put("WITHME_HTTP_CURSOR_KEY", DEVELOPMENT_CURSOR_KEY);
        environment.put("WITHME_ACCOUNTS_URL", at.keycloak());
        environment.put("WITHME_ACCOUNTS_REALM", KeycloakServer.REALM);
        environment.put("WITHME_ACCOUNTS_CLIENT_ID", LEARNER_CLIENT);
        environment.put("WITHME_ACCOUNTS_CLIENT_SECRET", LEARNER_CLIENT);
        return environment;
    }

    static Map<String, String> gateway(Addresses at) {
        Map<String, String> environment = common(at, at.gatewayPort());
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(at.gatewayManagementPort()));
        environment.put("WITHME_GATEWAY_UPSTREAMS_LEARNER_URL", at.learnerService());
        return environment;
    }

    private static Map<String, String> common(Addresses at, int port) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc's default keeps an arena per core and thread: 60 MB
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("WITHME_IDENTITY_ISSUER", at.issuer());
        environment.put("WITHME_IDENTITY_JWKS_URL", at.keycloak() + "/realms/withme/protocol/openid-connect/certs");
        environment.put("WITHME_PUBLIC_URL", at.publicUrl());
        return environment;
    }

    /** Where the parts find each other: loopback here, container names in compose. */
    record Addresses(
            String publicUrl,
            String issuer,
            String keycloak,
            String kafka,
            String learnerService,
            int gatewayPort,
            int gatewayManagementPort,
            int learnerPort) {

        static Addresses local(StackPorts ports) {
            String keycloak = "http://localhost:" + ports.keycloak();
            return new Addresses(
                    "http://localhost:" + ports.gateway(),
                    keycloak + "/realms/" + KeycloakServer.REALM,
                    keycloak,
                    "localhost:" + ports.kafka(),
                    "http://localhost:" + ports.learnerService(),
                    ports.gateway(),
                    ports.gatewayManagement(),
                    ports.learnerService());
        }
    }
}
