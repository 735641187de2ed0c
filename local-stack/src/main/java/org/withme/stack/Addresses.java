package org.withme.stack;

/** Where the parts find each other on this machine. */
record Addresses(StackPorts ports) {

    String publicUrl() {
        return http(StackPort.GATEWAY);
    }

    /** The one other origin whose pages may sign people in and call the API; {@code WITHME_FRONT_END_ORIGIN} names another. */
    static String frontEndOrigin() {
        return System.getenv().getOrDefault("WITHME_FRONT_END_ORIGIN", "http://localhost:3000");
    }

    String keycloak() {
        return http(StackPort.KEYCLOAK);
    }

    String realm() {
        return keycloak() + "/realms/" + KeycloakServer.REALM;
    }

    String kafka() {
        return "localhost:" + ports.of(StackPort.KAFKA);
    }

    String smtp() {
        return "smtp://localhost:" + ports.of(StackPort.MAIL);
    }

    String imap() {
        return "imap://localhost:" + ports.of(StackPort.MAIL_IMAP);
    }

    Database database(String name) {
        return PostgresAdministration.describe(name, ports.of(StackPort.POSTGRES));
    }

    String http(StackPort port) {
        return "http://localhost:" + ports.of(port);
    }
}
