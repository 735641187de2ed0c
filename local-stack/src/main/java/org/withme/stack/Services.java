package org.withme.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our services, one row each, and what every one of them is told: the variables are the same in {@code docker-compose.yml}, and a
 * test compares them.
 */
final class Services {

    private static final String DEMO = "demo";
    private static final String ACCOUNTS_CLIENT = "withme-learner-service";
    private static final String BOUNCES = "bounces@withme.example";
    private static final String UNENCRYPTED = "none"; // on this machine only: production refuses it
    private static final String FILES = "WITHME_STORAGE_DIRECTORY";
    private static final String DEVELOPMENT_CURSOR_KEY = "development-only-cursor-key-0123456789";

    /** Those with data of their own. */
    private static final List<Service> BEHIND_THE_GATEWAY = List.of(
            Service.of("learner", StackPort.LEARNER).alsoTold(Services::accountsAndMail),
            Service.of("assessment", StackPort.ASSESSMENT).keepingFiles(),
            Service.of("iag", StackPort.IAG),
            Service.of("advocate", StackPort.ADVOCATE));

    private static final Service GATEWAY = Service.stateless("gateway", StackPort.GATEWAY, StackPort.GATEWAY_MANAGEMENT)
            .alsoTold(Services::upstreams);

    static final List<Service> ALL =
            Stream.concat(BEHIND_THE_GATEWAY.stream(), Stream.of(GATEWAY)).toList();

    private Services() {}

    static Service named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no service " + name + ": there are " + names() + "."));
    }

    static String names() {
        return ALL.stream().map(Service::name).collect(Collectors.joining(", "));
    }

    /** What a service is told; its instances share what they keep in files, below the data. */
    static Map<String, String> environment(Service service, Addresses at, Path data) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc's default keeps an arena per core and thread: 60 MB
        environment.put("QUARKUS_PROFILE", DEMO); // production refuses the demo's secrets and its realm
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(at.ports().of(service.port())));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("WITHME_IDENTITY_ISSUER", at.realm());
        environment.put("WITHME_IDENTITY_JWKS_URL", at.realm() + "/protocol/openid-connect/certs");
        environment.put("WITHME_PUBLIC_URL", at.publicUrl());
        service.database().ifPresent(name -> environment.putAll(data(at, at.database(name))));
        environment.putAll(service.own(at));
        if (service.keepsFiles()) {
            environment.put(FILES, data.resolve("files").toString());
        }
        return environment;
    }

    private static Map<String, String> data(Addresses at, Database database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.application(),
                "QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword(),
                "QUARKUS_DATASOURCE_RELAY_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_RELAY_USERNAME", database.application(),
                "QUARKUS_DATASOURCE_RELAY_PASSWORD", database.applicationPassword(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "KAFKA_BOOTSTRAP_SERVERS", at.kafka(),
                "WITHME_HTTP_CURSOR_KEY", DEVELOPMENT_CURSOR_KEY);
    }

    private static Map<String, String> accountsAndMail(Addresses at) {
        Map<String, String> told = new TreeMap<>();
        told.put("WITHME_ACCOUNTS_URL", at.keycloak());
        told.put("WITHME_ACCOUNTS_REALM", KeycloakServer.REALM);
        told.put("WITHME_ACCOUNTS_CLIENT_ID", ACCOUNTS_CLIENT);
        told.put("WITHME_ACCOUNTS_CLIENT_SECRET", ACCOUNTS_CLIENT);
        told.put("WITHME_MESSAGE_DELIVERY_GATHER", "0S"); // who tries it out does not wait two minutes for a mail
        told.put("WITHME_MESSAGE_SMTP_URL", at.smtp());
        told.put("WITHME_MESSAGE_SMTP_ENCRYPTION", UNENCRYPTED);
        told.put("WITHME_MESSAGE_SMTP_SENDER", "messages@withme.example");
        told.put("WITHME_MESSAGE_SMTP_BOUNCES_TO", BOUNCES);
        told.put("WITHME_MESSAGE_BOUNCE_LOOK", "5s"); // nor a minute for what a return does
        told.put("WITHME_MESSAGE_BOUNCE_MAILBOX_URL", at.imap());
        told.put("WITHME_MESSAGE_BOUNCE_MAILBOX_ENCRYPTION", UNENCRYPTED);
        told.put("WITHME_MESSAGE_BOUNCE_MAILBOX_USERNAME", BOUNCES);
        told.put("WITHME_MESSAGE_BOUNCE_MAILBOX_PASSWORD", BOUNCES);
        return told;
    }

    private static Map<String, String> upstreams(Addresses at) {
        Map<String, String> upstreams = new TreeMap<>();
        upstreams.put("WITHME_FRONT_END_ORIGIN", Addresses.frontEndOrigin());
        upstreams.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        upstreams.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(at.ports().of(StackPort.GATEWAY_MANAGEMENT)));
        BEHIND_THE_GATEWAY.forEach(service -> upstreams.put(
                "WITHME_GATEWAY_UPSTREAMS_%s_URL".formatted(service.key().toUpperCase(Locale.ROOT)),
                at.http(service.port())));
        return upstreams;
    }
}
